//! What can go wrong with the data, in words for whoever runs the program.

use std::path::PathBuf;

use crate::Statement;

/// A failure of the database. No variant holds a parameter's value, so none can carry personal data into a log.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The file is there but cannot be opened (rights, a folder in its place, a disk that does not answer).
    #[error("the database {} cannot be opened: {reason}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The engine's own words.
        reason: String,
    },
    /// The file holds something else than a SQLite database.
    #[error("{} is not a Digihjelpen database; name another with --data or DATABASE_URL", path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// The PostgreSQL server does not answer, or refuses us.
    #[error("the PostgreSQL server cannot be reached: {0}")]
    Unreachable(String),
    /// The database was made by a newer program.
    #[error(
        "the database is newer than this program (it has migration {found}, this program knows up to {known}); start the newer program"
    )]
    Newer {
        /// The newest migration in the database.
        found: i64,
        /// The newest migration of the program.
        known: i64,
    },
    /// A migration file that has already run was changed afterwards.
    #[error("migration {name} was changed after it had run on this database; put the old text back and write a new migration")]
    ChangedMigration {
        /// The file's name.
        name: String,
    },
    /// A migration failed; the database is as it was before it.
    #[error("migration {name} failed: {reason}")]
    Migration {
        /// The file's name.
        name: String,
        /// The engine's own words.
        reason: String,
    },
    /// The disk is full, or does not take what is written. Nothing of the transaction was kept.
    #[error("the disk is full or cannot be written; nothing was saved. Make room and try again")]
    DiskFull,
    /// More work is waiting than the writer can hold, or another program holds the write lock. Nothing was done; try again.
    #[error("the database is busy; nothing was saved. Try again in a moment")]
    Busy,
    /// A statement failed.
    #[error("the statement at {file}:{line} failed: {reason}")]
    Statement {
        /// Where the statement stands.
        file: &'static str,
        /// Its line.
        line: u32,
        /// The engine's own words (never a parameter's value).
        reason: String,
        /// The engine's code for it (SQLSTATE, or SQLite's extended code).
        code: String,
    },
    /// The work was done but could not be committed; nothing of it was kept.
    #[error("the transaction could not be committed: {0}")]
    Commit(String),
    /// A column holds something else than the program expects.
    #[error("column {column} does not hold {expected}")]
    Column {
        /// The column's number, from 0.
        column: usize,
        /// What was asked for.
        expected: &'static str,
    },
    /// A row that must be there isn't.
    #[error("the statement at {file}:{line} found no row")]
    NoRow {
        /// Where the statement stands.
        file: &'static str,
        /// Its line.
        line: u32,
    },
    /// A test wanted this failure here ([`crate::fault`]).
    #[error("failed at {0}, as a test wanted")]
    Wanted(&'static str),
    /// The closure panicked; its changes were rolled back.
    #[error("the work on the database panicked; its changes were rolled back")]
    Panicked,
}

impl DbError {
    pub(crate) fn sqlite(statement: &Statement, error: &rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull | rusqlite::ErrorCode::SystemIoFailure) => Self::DiskFull,
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Statement {
                file: statement.file,
                line: statement.line,
                // The text of a parameter error could quote the parameter; SQLite's own messages name columns only.
                reason: match error {
                    rusqlite::Error::SqliteFailure(_, Some(words)) => words.clone(),
                    rusqlite::Error::SqliteFailure(code, None) => code.to_string(),
                    rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
                    rusqlite::Error::InvalidParameterCount(given, wanted) => format!("{given} parameters given, {wanted} wanted"),
                    _ => "the parameters or columns do not fit".to_owned(),
                },
                code: error.sqlite_error().map_or_else(String::new, |it| it.extended_code.to_string()),
            },
        }
    }

    pub(crate) fn postgres(statement: &Statement, error: &tokio_postgres::Error) -> Self {
        let lost = error.is_closed() || std::error::Error::source(error).is_some_and(|it| it.is::<std::io::Error>());
        // 08006, connection_failure: the server could not say it itself.
        let unsaid = if lost { "08006" } else { "" };
        let code = error.code().map_or(unsaid, |it| it.code()).to_owned();
        if code == "53100" {
            return Self::DiskFull;
        }
        Self::Statement {
            file: statement.file,
            line: statement.line,
            // `message` names tables and constraints; `detail` would quote the row, so it is left out.
            reason: error.as_db_error().map_or_else(|| error.to_string(), |it| it.message().to_owned()),
            code,
        }
    }

    /// Whether running the same closure again may succeed (a serialization failure, a deadlock, a server that went away, a leader
    /// that became a follower).
    pub(crate) fn is_transient(&self) -> bool {
        match self {
            Self::Statement { code, .. } => {
                matches!(code.as_str(), "40001" | "40P01" | "57P01" | "57P02" | "57P03" | "25006") || code.starts_with("08")
            }
            _ => false,
        }
    }

    /// Whether it lost against another transaction: a serialization failure or a deadlock.
    pub(crate) fn is_collision(&self) -> bool {
        matches!(self, Self::Statement { code, .. } if matches!(code.as_str(), "40001" | "40P01"))
    }

    /// Whether a uniqueness rule was broken.
    pub fn is_duplicate(&self) -> bool {
        // 2067: SQLITE_CONSTRAINT_UNIQUE, 1555: SQLITE_CONSTRAINT_PRIMARYKEY.
        matches!(self, Self::Statement { code, .. } if matches!(code.as_str(), "23505" | "2067" | "1555"))
    }
}
