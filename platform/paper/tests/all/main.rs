//! Letters as a reader's machine sees them.

mod letters;
