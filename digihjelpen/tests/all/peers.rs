//! Real programs to talk to. They lie beside the project; where they do not, or cannot be started, a test is skipped aloud.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A running peer; it is told to stop when this is dropped.
pub struct Peer {
    child: Child,
    /// What it said when it was ready.
    pub info: HashMap<String, String>,
}

impl Peer {
    /// Starts a peer, or says why not.
    pub fn start(name: &str, args: &[&str], env: &[(&str, &str)]) -> Option<Self> {
        let shared = std::env::var("SHARED_DIR")
            .map_or_else(|_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
        let script = shared.join("peers").join(name).join("start.sh");
        if !script.is_file() {
            eprintln!("SKIPPED: the peer {name} is not beside the project ({})", script.display());
            return None;
        }
        let mut child = Command::new("bash")
            .arg(script)
            .args(args)
            .envs(env.iter().copied())
            .env("WATCH_PID", std::process::id().to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.map_while(Result::ok).find(|line| line.starts_with("ready "));
        let Some(ready) = ready else {
            // It has said on standard error which package is missing.
            eprintln!("SKIPPED: the peer {name} cannot be started: {:?}", child.wait());
            return None;
        };
        let info = ready.split(' ').filter_map(|it| it.split_once('=')).map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
        Some(Self { child, info })
    }

    /// The text of one thing it said.
    pub fn get(&self, name: &str) -> &str {
        &self.info[name]
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // TERM, not KILL: it has children to stop and files to remove.
        drop(Command::new("kill").arg(self.child.id().to_string()).status());
        drop(self.child.wait());
    }
}
