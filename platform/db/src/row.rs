//! What a statement answers, read column by column.

use jiff::Timestamp;
use jiff::civil::Date;
use postgres_types::{FromSql, Type};
use rusqlite::types::ValueRef;
use uuid::Uuid;

use crate::DbError;

/// One row of an answer. [`Row::next`] gives its columns from left to right.
pub struct Row<'r> {
    inner: Inner<'r>,
    column: usize,
}

enum Inner<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r tokio_postgres::Row),
}

/// One column's content, the same for both engines.
#[derive(Debug)]
pub enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
}

impl<'r> Row<'r> {
    pub(crate) fn sqlite(row: &'r rusqlite::Row<'r>) -> Self {
        Self { inner: Inner::Sqlite(row), column: 0 }
    }

    pub(crate) fn postgres(row: &'r tokio_postgres::Row) -> Self {
        Self { inner: Inner::Postgres(row), column: 0 }
    }

    /// The next column. Fails with the column's number when there is none, or when it holds something else.
    #[expect(clippy::should_implement_trait, reason = "each column has a type of its own, so this is no iterator")]
    pub fn next<T: FromColumn>(&mut self) -> Result<T, DbError> {
        let column = self.column;
        self.column += 1;
        let cell = match self.inner {
            Inner::Sqlite(row) => match row.get_ref(column) {
                Ok(ValueRef::Null) => Cell::Null,
                Ok(ValueRef::Integer(it)) => Cell::Int(it),
                Ok(ValueRef::Real(it)) => Cell::Real(it),
                Ok(ValueRef::Text(it)) => Cell::Text(String::from_utf8_lossy(it).into_owned()),
                Ok(ValueRef::Blob(it)) => Cell::Bytes(it.to_vec()),
                Err(_) => return Err(DbError::Column { column, expected: "a column at all" }),
            },
            Inner::Postgres(row) => {
                row.try_get(column).map_err(|_| DbError::Column { column, expected: "a type of the house" })?
            }
        };
        T::from_cell(cell).ok_or(DbError::Column { column, expected: std::any::type_name::<T>() })
    }
}

impl<'a> FromSql<'a> for Cell {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(match *ty {
            Type::INT2 => Self::Int(i16::from_sql(ty, raw)?.into()),
            Type::INT4 => Self::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::BOOL => Self::Int(bool::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(ty, raw)?),
            Type::UUID => Self::Bytes(Uuid::from_sql(ty, raw)?.as_bytes().to_vec()),
            Type::BYTEA => Self::Bytes(raw.to_vec()),
            _ => Self::Text(String::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT2 | Type::INT4 | Type::INT8 | Type::BOOL | Type::FLOAT8 | Type::UUID | Type::BYTEA)
            || <String as FromSql>::accepts(ty)
    }
}

/// A Rust type that a column can be read as.
pub trait FromColumn: Sized {
    /// The value, or `None` when the cell holds something else.
    fn from_cell(cell: Cell) -> Option<Self>;
}

macro_rules! from_column {
    ($($type:ty: $pattern:pat => $make:expr),+ $(,)?) => {$(
        impl FromColumn for $type {
            fn from_cell(cell: Cell) -> Option<Self> {
                match cell { $pattern => $make, _ => None }
            }
        }
    )+};
}

from_column! {
    i64: Cell::Int(it) => Some(it),
    i32: Cell::Int(it) => it.try_into().ok(),
    i16: Cell::Int(it) => it.try_into().ok(),
    u32: Cell::Int(it) => it.try_into().ok(),
    u16: Cell::Int(it) => it.try_into().ok(),
    u8: Cell::Int(it) => it.try_into().ok(),
    bool: Cell::Int(it) => Some(it != 0),
    String: Cell::Text(it) => Some(it),
    Vec<u8>: Cell::Bytes(it) => Some(it),
    Uuid: Cell::Bytes(it) => Self::from_slice(&it).ok(),
    Timestamp: Cell::Int(it) => Self::from_microsecond(it).ok(),
    Date: Cell::Text(it) => it.parse().ok(),
}

impl FromColumn for f64 {
    fn from_cell(cell: Cell) -> Option<Self> {
        match cell {
            Cell::Real(it) => Some(it),
            // SQLite keeps a whole measured number as a whole number; those of the house are far below 2⁵³.
            #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
            Cell::Int(it) => Some(it as Self),
            _ => None,
        }
    }
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn from_cell(cell: Cell) -> Option<Self> {
        match cell {
            Cell::Null => Some(None),
            cell => T::from_cell(cell).map(Some),
        }
    }
}
