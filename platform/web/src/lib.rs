//! Pages, forms, sessions, assets and errors: how the program speaks HTTP. It knows no word of the domain.
//!
//! - [`Doors`] declares each route together with who may use it; one test walks them all with every role.
//! - [`Caller`] is what a handler knows about the request: language, path, who is signed in.
//! - [`Protected`] is the only way to a posted form: it has been checked to come from our own pages.
//! - [`Form`] keeps what was typed and carries the errors; [`Page`] is the frame round every page.
//! - [`Failure`] and [`Problem`] are the answers when something cannot be done, to people and to programs.

mod access;
mod app;
mod assets;
mod cache;
mod caller;
mod doors;
mod failure;
mod form;
mod page;
mod problem;
mod server;
mod token;

pub use access::{Access, Actor, Boxed, Client, Gate, Kept, Role, Roles};
pub use app::{App, HelpLine, Settings};
pub use assets::{asset_path, serve_asset};
pub use caller::Caller;
pub use doors::{Door, Doors};
pub use failure::Failure;
pub use form::{FieldError, Form, holds_national_identity_number, in_query};
pub use page::{Crumb, Page};
pub use problem::{Instead, Problem};
pub use server::{Stop, finish, live, serve};
pub use token::{Protected, Token};
