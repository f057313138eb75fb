//! Names every asset after its content and compresses the texts once, here, instead of at every request.
//!
//! Reads `assets/build`, which `build-theme.sh` makes, and writes `assets.rs` with the table `ASSETS` into `OUT_DIR`. The module that
//! includes it defines `Asset`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use brotli::enc::BrotliEncoderParams;
use data_encoding::HEXLOWER;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

const SOURCE: &str = "assets/build";

fn main() {
    println!("cargo::rerun-if-changed={SOURCE}");
    println!("cargo::rerun-if-changed=build.rs");
    if let Err(message) = build() {
        println!("cargo::error={message}");
    }
}

/// One file as it will be served.
struct File {
    name: String,
    hashed: String,
    kind: Kind,
    content: Vec<u8>,
}

#[derive(Clone, Copy)]
struct Kind {
    content_type: &'static str,
    /// Texts are compressed; fonts are so already.
    is_text: bool,
}

fn build() -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?);
    let mut files = Vec::new();
    let mut styles = Vec::new();
    for (name, content) in read_all(Path::new(SOURCE))? {
        if Path::new(&name).extension().is_some_and(|it| it == "css") {
            styles.push((name, content));
        } else {
            files.push(named(name, content)?);
        }
    }
    // A style sheet names its fonts, so its own content, and with it its name, is known only when theirs are.
    for (name, content) in styles {
        let content = with_hashed_names(&name, content, &files)?;
        files.push(named(name, content)?);
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));

    let mut table = String::from("/// Every asset, sorted by name.\npub static ASSETS: &[Asset] = &[\n");
    for file in &files {
        let plain = put(&out, &file.hashed, &file.content)?;
        let (brotli, gzip) = if file.kind.is_text {
            (
                format!(
                    "Some({})",
                    put(&out, &format!("{}.br", file.hashed), &by_brotli(&file.content).map_err(said(&file.name))?)?
                ),
                format!(
                    "Some({})",
                    put(&out, &format!("{}.gz", file.hashed), &by_gzip(&file.content).map_err(said(&file.name))?)?
                ),
            )
        } else {
            ("None".to_owned(), "None".to_owned())
        };
        let (name, hashed, content_type) = (&file.name, &file.hashed, file.kind.content_type);
        write!(
            table,
            "    Asset {{\n        name: {name:?},\n        hashed: {hashed:?},\n        content_type: {content_type:?},\n        \
             plain: {plain},\n        brotli: {brotli},\n        gzip: {gzip},\n    }},\n"
        )
        .map_err(|error| error.to_string())?;
    }
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table).map_err(said("assets.rs"))
}

/// The files in name order, without those whose name begins with a dot.
fn read_all(directory: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    const MISSING: &str = "platform/web/assets/build is missing: run ./run or platform/web/build-theme.sh";
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).map_err(|_| MISSING)? {
        let path = entry.map_err(said(SOURCE))?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or("a file in platform/web/assets/build has a name that is not UTF-8")?;
        if path.is_file() && !name.starts_with('.') {
            files.push((name.to_owned(), fs::read(&path).map_err(said(name))?));
        }
    }
    if files.is_empty() {
        return Err(MISSING.to_owned());
    }
    files.sort();
    Ok(files)
}

fn named(name: String, content: Vec<u8>) -> Result<File, String> {
    let (stem, extension) = name.rsplit_once('.').ok_or_else(|| format!("platform/web/assets/build/{name} has no file type"))?;
    let kind = kind_of(extension).ok_or_else(|| format!("platform/web/build.rs does not know the file type of {name}"))?;
    let hash = HEXLOWER.encode(&Sha256::digest(&content)[..4]);
    Ok(File { hashed: format!("{stem}.{hash}.{extension}"), name, kind, content })
}

fn kind_of(extension: &str) -> Option<Kind> {
    let (content_type, is_text) = match extension {
        "css" => ("text/css; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "svg" => ("image/svg+xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "woff2" => ("font/woff2", false),
        "png" => ("image/png", false),
        _ => return None,
    };
    Some(Kind { content_type, is_text })
}

/// Puts the hashed names into `url(/assets/…)`. A name that no file answers to stops the build, or it would be a 404 nobody sees.
fn with_hashed_names(name: &str, content: Vec<u8>, files: &[File]) -> Result<Vec<u8>, String> {
    const OPEN: &str = "url(/assets/";
    let text = String::from_utf8(content).map_err(|_| format!("{name} is not UTF-8"))?.replace("url(\"/assets/", OPEN);
    let mut parts = text.split(OPEN);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once(')').ok_or_else(|| format!("{name} has an address without an end"))?;
        let address = address.trim_end_matches('"');
        let file = files
            .iter()
            .find(|file| file.name == address)
            .ok_or_else(|| format!("{name} asks for /assets/{address}, which is not there"))?;
        out.push_str(OPEN);
        out.push_str(&file.hashed);
        out.push(')');
        out.push_str(rest);
    }
    Ok(out.into_bytes())
}

fn by_brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut out, &BrotliEncoderParams { quality: 9, ..Default::default() })?;
    Ok(out)
}

fn by_gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// Writes one blob and answers with the Rust that embeds it.
fn put(out: &Path, file: &str, content: &[u8]) -> Result<String, String> {
    fs::write(out.join(file), content).map_err(said(file))?;
    Ok(format!("include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))", format!("/{file}")))
}

/// Says which file an error is about.
fn said(file: &str) -> impl Fn(io::Error) -> String {
    move |error| format!("platform/web/build.rs: {file}: {error}")
}
