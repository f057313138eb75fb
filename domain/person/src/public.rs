//! Signing in and out, and the first start.

use std::net::IpAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use db::DbError;
use municipality::setting::{self, PhoneNumber};
use sign_in::Brake;
use tokio::sync::Semaphore;
use uuid::Uuid;
use web::{App, Caller, Failure, Form, Page, Protected, Token};

use crate::account::{self, NewPerson};
use crate::gate::sign_in_page as show_sign_in;
use crate::{PersonError, session};

/// The key to the first start: whoever started the program reads it there, so no stranger becomes the administrator.
#[derive(Clone)]
pub struct FirstStart(Arc<str>);

impl FirstStart {
    /// A new key.
    pub fn new(app: &App) -> Self {
        Self(data_encoding::BASE32_NOPAD.encode(&app.clock.random::<10>()).to_lowercase().into())
    }

    /// The key as it stands in the address that the program prints.
    pub fn key(&self) -> &str {
        &self.0
    }
}

// Wrong tries in a quarter of an hour: thirty from one machine (a whole office may share an address), five for one account.
static BY_CLIENT: LazyLock<Brake> = LazyLock::new(|| Brake::new(30, 15));
pub(crate) static BY_ACCOUNT: LazyLock<Brake> = LazyLock::new(|| Brake::new(5, 15));

pub(crate) async fn sign_in_page(caller: Caller) -> Result<Response, Failure> {
    show_sign_in(&caller, Form::default(), false)
}

pub(crate) async fn sign_in(caller: Caller, Protected(mut form): Protected) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let folded = account::fold_email(form.get("email"));
    if form.typed("email").is_none() {
        form.fail("email", texts.get("office-email-missing"));
    }
    if form.get("password").is_empty() {
        form.fail("password", texts.get("office-password-missing"));
    }
    if !form.is_right() {
        return show_sign_in(&caller, form, false);
    }
    let (client, asked_at) = (client_key(&caller), caller.app.clock.now());
    // An address that cannot be one is nobody's account, and must not brake others that cannot.
    let account_key = folded.clone().unwrap_or_else(|| client.clone());
    if !BY_CLIENT.take(&client, asked_at) || !BY_ACCOUNT.take(&account_key, asked_at) {
        return Err(Failure::TooMany);
    }
    let found = match folded {
        Some(folded) => caller.app.db.read(move |tx| account::by_email(tx, &folded)).await?,
        None => None,
    };
    let (password, person) = (form.get("password").to_owned(), found.as_ref().map(|(id, _)| *id));
    let hash = found.map(|(_, hash)| hash);
    let right = in_background(move || sign_in::verify(&password, hash.as_deref())).await?;
    let Some(person) = person.filter(|_| right) else {
        // The same words whether the address or the password is wrong: nobody learns who works here.
        form.fail("password", texts.get("office-sign-in-wrong"));
        return show_sign_in(&caller, form, false);
    };
    BY_CLIENT.give_back(&client);
    BY_ACCOUNT.give_back(&account_key);
    let cookie = session::new_cookie(&caller.app.clock);
    let (now, value) = (caller.app.clock.now(), cookie.clone());
    let municipality = caller
        .app
        .db
        .write(move |tx| -> Result<_, DbError> {
            let municipality = account::municipalities_of(tx, person)?.first().copied();
            session::open(tx, &value, person, municipality, now)?;
            Ok(municipality)
        })
        .await?;
    let path = form.typed("path").filter(|it| it.starts_with('/') && !it.starts_with("//")).map(str::to_owned);
    let mut response = if let Some(body) = form.typed("body") {
        kept_page(&caller, &cookie, path.as_deref().unwrap_or("/kontor"), body)?
    } else {
        let home = if municipality.is_some() { "/kontor" } else { "/kontor/folk" };
        Redirect::to(&caller.url(path.as_deref().unwrap_or(home))).into_response()
    };
    set_cookie(&caller.app, &mut response, &cookie);
    Ok(response)
}

/// The machine that asks, as the brake knows it: a home's IPv6 addresses share their first half.
fn client_key(caller: &Caller) -> String {
    match caller.client.to_canonical() {
        IpAddr::V6(it) => format!("{:x?}", &it.segments()[..4]),
        it @ IpAddr::V4(_) => it.to_string(),
    }
}

/// How many passwords are hashed at once. Each takes 19 MiB and a core; more at once would only make all of them slower.
static HASHING: Semaphore = Semaphore::const_new(4);

/// Runs work that takes tens of milliseconds of CPU off the threads that answer requests; whoever comes while all places are taken waits a
/// little, and is told so after that.
pub(crate) async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    let permit = tokio::time::timeout(Duration::from_secs(3), HASHING.acquire()).await.map_err(|_| Failure::Busy)?;
    let _permit = permit.map_err(|e| Failure::Internal(Box::new(e)))?;
    tokio::task::spawn_blocking(work).await.map_err(|e| Failure::Internal(Box::new(e)))
}

fn set_cookie(app: &App, response: &mut Response, cookie: &str) {
    let secure = app.settings.secure();
    let (name, more) = if secure { ("__Host-session", "; Secure") } else { ("session", "") };
    if let Ok(value) = HeaderValue::from_str(&format!("{name}={cookie}; Path=/; HttpOnly; SameSite=Lax{more}")) {
        response.headers_mut().insert(SET_COOKIE, value);
    }
}

#[derive(Template)]
#[template(path = "kept.html")]
struct KeptPage {
    p: Page,
    action: String,
    fields: Vec<(String, String)>,
}

/// The form that was sent while nobody was signed in, to be sent again by one press.
fn kept_page(caller: &Caller, cookie: &str, path: &str, body: &str) -> Result<Response, Failure> {
    let actor = web::Actor {
        person: Uuid::nil(),
        name: String::new(),
        tenant: None,
        tenant_name: String::new(),
        roles: web::Roles::NONE,
        session: session::hash(cookie),
        example: false,
    };
    let fields = Form::parse(body)
        .values()
        .filter(|(name, _)| *name != "token")
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let token = Token::new(&caller.app, Some(&actor)).text();
    let page = KeptPage {
        p: caller.office_page(caller.office_texts().get("office-kept-heading")).with_token(token).instead_of("/kontor"),
        action: caller.url(path),
        fields,
    };
    page.p.show(&page)
}

pub(crate) async fn sign_out(caller: Caller, _: Protected) -> Result<Response, Failure> {
    let token = caller.staff()?.session;
    caller.app.db.write(move |tx| session::end(tx, &token)).await?;
    let mut response = Redirect::to(&caller.url("/")).into_response();
    // An emptied cookie beside the ended session: the browser forgets it at once.
    let secure = if caller.app.settings.secure() { ("__Host-session", "; Secure") } else { ("session", "") };
    if let Ok(value) = HeaderValue::from_str(&format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}", secure.0, secure.1)) {
        response.headers_mut().insert(SET_COOKIE, value);
    }
    Ok(response)
}

#[derive(Template)]
#[template(path = "first_start.html")]
struct FirstStartPage {
    p: Page,
    f: Form,
}

fn show_first_start(caller: &Caller, form: Form) -> Result<Response, Failure> {
    let page = FirstStartPage {
        p: caller
            .office_page(caller.office_texts().get("office-first-start-heading"))
            .with_forms(caller)
            .instead_of("/forste-gang"),
        f: form,
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn first_start_page(caller: Caller) -> Result<Response, Failure> {
    if caller.app.db.read(account::anybody).await? {
        return Err(Failure::NotFound);
    }
    let key = Form::parse(&caller.query).get("nokkel").to_owned();
    show_first_start(&caller, Form::filled([("key", key)]))
}

pub(crate) async fn first_start(
    caller: Caller,
    Extension(first): Extension<FirstStart>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    if caller.app.db.read(account::anybody).await? {
        return Err(Failure::NotFound);
    }
    if !BY_CLIENT.take(&client_key(&caller), caller.app.clock.now()) {
        return Err(Failure::TooMany);
    }
    if form.get("key").trim() != first.key() {
        form.fail("key", texts.get("office-first-start-key-wrong"));
    }
    if form.typed("name").is_none() {
        form.fail("name", texts.get("office-name-missing"));
    }
    if account::fold_email(form.get("email")).is_none() {
        form.fail("email", texts.get("office-email-wrong"));
    }
    if form.get("password").chars().count() < sign_in::SHORTEST {
        form.fail("password", texts.get("office-password-short"));
    }
    let phone = PhoneNumber::parse(form.get("phone"));
    let Some(phone) = phone.filter(|_| form.is_right()) else {
        if PhoneNumber::parse(form.get("phone")).is_none() {
            form.fail("phone", texts.get("office-phone-wrong"));
        }
        return show_first_start(&caller, form);
    };
    let (password, clock) = (form.get("password").to_owned(), caller.app.clock.clone());
    let password_hash = in_background(move || sign_in::hash(&password, &clock)).await?;
    let person = NewPerson {
        name: form.typed("name").unwrap_or_default().to_owned(),
        email: form.get("email").trim().to_owned(),
        password_hash,
        installation_administrator: true,
        example: false,
    };
    let (id, now, cookie) = (caller.app.clock.id(), caller.app.clock.now(), session::new_cookie(&caller.app.clock));
    let value = cookie.clone();
    let help = caller
        .app
        .db
        .write(move |tx| {
            // Two first visitors at once: only one becomes the administrator.
            if account::anybody(tx)? || !setting::claim_first_start(tx, now)? {
                return Err(PersonError::NotFound);
            }
            account::create(tx, id, &person, now)?;
            setting::set_national_phone(tx, &phone, false, now)?;
            session::open(tx, &value, id, None, now)?;
            Ok(setting::national_help(tx)?)
        })
        .await?;
    if let Some(help) = help {
        caller.app.set_national_help(help);
    }
    let mut response = (StatusCode::SEE_OTHER, Redirect::to(&caller.url("/kontor/folk/ny"))).into_response();
    set_cookie(&caller.app, &mut response, &cookie);
    Ok(response)
}
