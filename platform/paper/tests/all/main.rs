//! Letters as a reader's machine sees them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod letters;
