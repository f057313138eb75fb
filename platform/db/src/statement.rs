//! Every statement of the house, found by the linker.

/// One SQL text and where it stands. Made by [`crate::sql!`].
#[derive(Debug)]
pub struct Statement {
    /// The text, in the dialect that both engines share; parameters are `$1, $2 …` in the order in which they first appear.
    pub text: &'static str,
    /// The file it stands in.
    pub file: &'static str,
    /// The line it stands on.
    pub line: u32,
}

/// All statements that [`crate::sql!`] made in the crates linked into this program.
#[linkme::distributed_slice]
pub static STATEMENTS: [Statement];

/// A registered statement: `sql!("SELECT name FROM place WHERE id = $1")`.
#[macro_export]
macro_rules! sql {
    ($($text:expr),+ $(,)?) => {{
        #[$crate::linkme::distributed_slice($crate::STATEMENTS)]
        #[linkme(crate = $crate::linkme)]
        static STATEMENT: $crate::Statement = $crate::Statement { text: concat!($($text),+), file: file!(), line: line!() };
        &STATEMENT
    }};
}
