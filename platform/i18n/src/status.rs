//! How far each language has come: who has written it, and whether a native reader has looked at it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::{FILES, Lang};

/// What stands in `languages/status.csv` of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Written by the project itself, in a language that it commands.
    Written,
    /// Drafted by machine; no native reader has looked at it yet. Pages in this language say so.
    MachineDraft,
    /// Read and mended by a native reader.
    Reviewed,
}

static ALL: LazyLock<BTreeMap<Lang, Status>> = LazyLock::new(|| {
    let text = FILES.get_file("status.csv").and_then(include_dir::File::contents_utf8).unwrap_or_default();
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let mut columns = line.split(',');
            let lang = Lang::parse(columns.next()?)?;
            let status = match columns.next()? {
                "written" => Status::Written,
                "reviewed" => Status::Reviewed,
                _ => Status::MachineDraft,
            };
            Some((lang, status))
        })
        .collect()
});

/// How far a language has come. One that the file does not name counts as drafted by machine.
pub fn status(lang: Lang) -> Status {
    ALL.get(&lang).copied().unwrap_or(Status::MachineDraft)
}
