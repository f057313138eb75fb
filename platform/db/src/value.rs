//! What can be handed to a statement.

use std::borrow::Cow;

use bytes::BytesMut;
use jiff::Timestamp;
use jiff::civil::Date;
use postgres_types::{IsNull, ToSql, Type, to_sql_checked};
use rusqlite::types::{ToSqlOutput, ValueRef};
use uuid::Uuid;

/// A parameter. Instants are whole microseconds since 1970 (UTC), local dates are text `2026-11-24`.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// No value.
    Null,
    /// A whole number.
    Int(i64),
    /// A measured number.
    Real(f64),
    /// Yes or no.
    Bool(bool),
    /// Text.
    Text(Cow<'a, str>),
    /// Bytes.
    Bytes(Cow<'a, [u8]>),
    /// An id.
    Uuid(Uuid),
}

impl Value<'_> {
    /// The same value, on its own.
    pub(crate) fn to_static(&self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Int(it) => Value::Int(*it),
            Self::Real(it) => Value::Real(*it),
            Self::Bool(it) => Value::Bool(*it),
            Self::Text(it) => Value::Text(Cow::Owned(it.clone().into_owned())),
            Self::Bytes(it) => Value::Bytes(Cow::Owned(it.clone().into_owned())),
            Self::Uuid(it) => Value::Uuid(*it),
        }
    }
}

macro_rules! value_from {
    ($($type:ty => |$it:ident| $make:expr),+ $(,)?) => {$(
        impl<'a> From<$type> for Value<'a> {
            fn from($it: $type) -> Self { $make }
        }
    )+};
}

value_from! {
    i64 => |it| Value::Int(it),
    i32 => |it| Value::Int(it.into()),
    i16 => |it| Value::Int(it.into()),
    i8 => |it| Value::Int(it.into()),
    u32 => |it| Value::Int(it.into()),
    u16 => |it| Value::Int(it.into()),
    u8 => |it| Value::Int(it.into()),
    f64 => |it| Value::Real(it),
    bool => |it| Value::Bool(it),
    &'a str => |it| Value::Text(Cow::Borrowed(it)),
    String => |it| Value::Text(Cow::Owned(it)),
    &'a String => |it| Value::Text(Cow::Borrowed(it)),
    &'a [u8] => |it| Value::Bytes(Cow::Borrowed(it)),
    Vec<u8> => |it| Value::Bytes(Cow::Owned(it)),
    &'a Vec<u8> => |it| Value::Bytes(Cow::Borrowed(it)),
    Uuid => |it| Value::Uuid(it),
    &'a Uuid => |it| Value::Uuid(*it),
    Timestamp => |it| Value::Int(it.as_microsecond()),
    Date => |it| Value::Text(Cow::Owned(it.to_string())),
}

impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(it: &'a [u8; N]) -> Self {
        Value::Bytes(Cow::Borrowed(it))
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(it: Option<T>) -> Self {
        it.map_or(Value::Null, Into::into)
    }
}

impl<'a> From<&'a Option<String>> for Value<'a> {
    fn from(it: &'a Option<String>) -> Self {
        it.as_ref().map_or(Value::Null, Into::into)
    }
}

/// Parameters in the order of `$1, $2 …`: `params![id, name, now]`.
#[macro_export]
macro_rules! params {
    () => { &[] };
    ($($value:expr),+ $(,)?) => { &[$($crate::Value::from($value)),+] };
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(it) => ValueRef::Integer(*it),
            Self::Real(it) => ValueRef::Real(*it),
            Self::Bool(it) => ValueRef::Integer((*it).into()),
            Self::Text(it) => ValueRef::Text(it.as_bytes()),
            Self::Bytes(it) => ValueRef::Blob(it),
            Self::Uuid(it) => ValueRef::Blob(it.as_bytes()),
        }))
    }
}

/// PostgreSQL infers a type for each parameter; a whole number goes into any of its whole-number types, or is refused if too large.
impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(it) => match *ty {
                Type::INT2 => i16::try_from(*it)?.to_sql(ty, out),
                Type::INT4 => i32::try_from(*it)?.to_sql(ty, out),
                Type::INT8 => it.to_sql(ty, out),
                _ => Err(format!("a whole number does not go into {ty}").into()),
            },
            Self::Real(it) if *ty == Type::FLOAT8 => it.to_sql(ty, out),
            Self::Bool(it) if *ty == Type::BOOL => it.to_sql(ty, out),
            Self::Text(it) if <&str as ToSql>::accepts(ty) => it.as_ref().to_sql(ty, out),
            Self::Bytes(it) if *ty == Type::BYTEA => it.as_ref().to_sql(ty, out),
            Self::Uuid(it) if *ty == Type::UUID => it.to_sql(ty, out),
            other => Err(format!("{other:?} does not go into {ty}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
