//! Posts forms as fast as a number of clients can, each over one connection that stays open, and tells what it cost.
//!
//! Each client asks for its forms beforehand (so that every post has a token of its own), then all post at once; only the posts are timed.
//!
//! usage: `load PORT PID CLIENTS SECONDS BODY PATH…`: `PATH` is the form's page and, up to its question mark, where it is posted to; client n
//! takes path n. `BODY` goes along with every post; `token=…` is put in front of it when the page holds a token.
//! Answers one line of JSON; anything but 201 ends the run.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::ExitCode;
use std::sync::Barrier;
use std::time::{Duration, Instant};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// What a first short run posts, to reckon how many posts fill the time that was asked for.
const TRIAL: usize = 1_000;

struct Client {
    stream: BufReader<TcpStream>,
    host: String,
    path: String,
    body: Vec<u8>,
}

impl Client {
    fn open(port: &str, path: &str) -> Result<Self, Error> {
        let host = format!("127.0.0.1:{port}");
        let stream = TcpStream::connect(&host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::with_capacity(64 * 1024, stream), host, path: path.to_owned(), body: Vec::new() })
    }

    /// Sends a request and reads its answer into `self.body`. Answers the status.
    fn ask(&mut self, request: &str) -> Result<u16, Error> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let (mut status, mut length, mut line) = (0, None, String::new());
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                return Err("the server closed the connection".into());
            }
            let head = line.trim_end();
            if head.is_empty() {
                break;
            }
            if let Some(rest) = head.strip_prefix("HTTP/1.1 ") {
                status = rest.get(..3).unwrap_or_default().parse()?;
            } else if let Some((name, value)) = head.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = Some(value.trim().parse()?);
            }
        }
        self.body.resize(length.ok_or("an answer without content-length")?, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(status)
    }

    /// Asks for the form's page and answers the body of a post: the page's token, if it has one, and what is typed.
    fn form(&mut self, typed: &str) -> Result<String, Error> {
        let status = self.ask(&format!("GET {} HTTP/1.1\r\nhost: {}\r\n\r\n", self.path, self.host))?;
        if status != 200 {
            return Err(format!("GET {}: status {status}", self.path).into());
        }
        let page = String::from_utf8_lossy(&self.body);
        let token = page.split_once("name=\"token\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
        Ok(token.map_or_else(|| typed.to_owned(), |(token, _)| format!("token={token}&{typed}")))
    }

    fn post(&mut self, form: &str) -> Result<(), Error> {
        let action = self.path.split('?').next().unwrap_or_default().to_owned();
        let request = format!(
            "POST {action} HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            self.host,
            form.len()
        );
        match self.ask(&request)? {
            201 => Ok(()),
            status => Err(format!("POST {action}: status {status}\n{}", String::from_utf8_lossy(&self.body)).into()),
        }
    }
}

struct Told {
    seconds: f64,
    ticks: u64,
    /// Microseconds, sorted.
    waits: Vec<u128>,
    bytes: usize,
}

/// User and system time of a process so far, in ticks of the kernel.
fn ticks(pid: &str) -> Result<u64, Error> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, rest) = stat.rsplit_once(')').ok_or("no stat")?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    Ok(fields[11].parse::<u64>()? + fields[12].parse::<u64>()?)
}

/// `each` posts from every client.
fn run(clients: &mut [Client], pid: &str, typed: &str, each: usize) -> Result<Told, Error> {
    // Everybody once more than there are clients: this thread starts and stops the clock.
    let (ready, done) = (Barrier::new(clients.len() + 1), Barrier::new(clients.len() + 1));
    std::thread::scope(|scope| {
        let running: Vec<_> = clients
            .iter_mut()
            .map(|client| {
                let (ready, done) = (&ready, &done);
                scope.spawn(move || -> Result<Vec<u128>, Error> {
                    let forms = (0..each).map(|_| client.form(typed)).collect::<Result<Vec<_>, _>>();
                    ready.wait();
                    let waits = forms.and_then(|forms| {
                        let mut waits = Vec::with_capacity(each);
                        for form in &forms {
                            let begun = Instant::now();
                            client.post(form)?;
                            waits.push(begun.elapsed().as_micros());
                        }
                        Ok(waits)
                    });
                    done.wait();
                    waits
                })
            })
            .collect();
        ready.wait();
        let (begun, before) = (Instant::now(), ticks(pid));
        done.wait();
        let (seconds, after) = (begun.elapsed().as_secs_f64(), ticks(pid));
        let mut waits = Vec::new();
        for client in running {
            waits.extend(client.join().map_err(|_| "a client panicked")??);
        }
        waits.sort_unstable();
        Ok(Told { seconds, ticks: after? - before?, waits, bytes: 0 })
    })
}

fn main() -> ExitCode {
    match measure() {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("load: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<String, Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [port, pid, count, seconds, typed, paths @ ..] = arguments.as_slice() else {
        return Err("usage: load PORT PID CLIENTS SECONDS BODY PATH…".into());
    };
    let (count, wanted): (usize, f64) = (count.parse()?, seconds.parse()?);
    let mut clients = paths.iter().cycle().take(count).map(|path| Client::open(port, path)).collect::<Result<Vec<_>, _>>()?;
    if clients.is_empty() {
        return Err("no path".into());
    }
    let trial = run(&mut clients, pid, typed, TRIAL / count)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a count of posts")]
    let each = ((trial.waits.len() as f64 / trial.seconds * wanted) as usize).div_ceil(count);
    let mut told = run(&mut clients, pid, typed, each)?;
    told.bytes = clients[0].body.len();
    let at = |share: usize| told.waits[(told.waits.len() - 1) * share / 100];
    Ok(format!(
        "{{\"posts\": {}, \"seconds\": {:.3}, \"ticks\": {}, \"p50_us\": {}, \"p99_us\": {}, \"bytes\": {}}}",
        told.waits.len(),
        told.seconds,
        told.ticks,
        at(50),
        at(99),
        told.bytes
    ))
}
