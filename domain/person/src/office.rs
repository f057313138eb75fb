//! Staff pages about people: the own account, everybody's roles, the municipality's settings.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use db::DbError;
use municipality::setting::{self, PhoneNumber};
use municipality::{Answer, Registry};
use uuid::Uuid;
use web::{Caller, Failure, Form, Page, Protected, Roles};

use crate::account::{self, NewPerson, Person};
use crate::public::{BY_ACCOUNT, in_background};
use crate::{ADMINISTRATOR, COORDINATOR, GUIDE, INSTALLATION, PersonError, session};

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    p: Page,
    f: Form,
    email: String,
    municipalities: Vec<(Uuid, String, bool)>,
    saved: bool,
}

pub(crate) async fn account_page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let saved = Form::parse(&caller.query).chose("lagret", "1");
    show_account(&caller, &registry, Form::default(), saved).await
}

async fn show_account(caller: &Caller, registry: &Registry, form: Form, saved: bool) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let person = actor.person;
    let (me, municipalities) = caller
        .app
        .db
        .read(move |tx| -> Result<_, PersonError> { Ok((account::find(tx, person)?, account::municipalities_of(tx, person)?)) })
        .await?;
    let gazetteer = registry.now();
    let municipalities = municipalities
        .iter()
        .filter_map(|id| gazetteer.by_id(*id))
        .map(|it| (it.id, it.name.clone(), actor.tenant == Some(it.id)))
        .collect();
    let page = AccountPage {
        p: caller
            .office_page(caller.office_texts().get("office-account-heading"))
            .section("account")
            .with_forms(caller)
            .instead_of("/kontor/konto"),
        f: form,
        email: me.email,
        municipalities,
        saved,
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn change_password(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let (texts, actor) = (caller.office_texts(), caller.staff()?);
    let (person, session) = (actor.person, actor.session);
    let hash = caller.app.db.read(move |tx| account::password_hash(tx, person)).await?;
    let (key, asked_at) = (person.to_string(), caller.app.clock.now());
    if !BY_ACCOUNT.take(&key, asked_at) {
        return Err(Failure::TooMany);
    }
    let old = form.get("old").to_owned();
    if in_background(move || sign_in::verify(&old, hash.as_deref())).await? {
        BY_ACCOUNT.give_back(&key);
    } else {
        form.fail("old", texts.get("office-password-old-wrong"));
    }
    if form.get("new").chars().count() < sign_in::SHORTEST {
        form.fail("new", texts.get("office-password-short"));
    }
    if !form.is_right() {
        return show_account(&caller, &registry, form, false).await;
    }
    let (new, clock) = (form.get("new").to_owned(), caller.app.clock.clone());
    let hash = in_background(move || sign_in::hash(&new, &clock)).await?;
    caller.app.db.write(move |tx| account::set_password(tx, person, &hash, Some(&session))).await?;
    Ok(Redirect::to(&caller.url("/kontor/konto?lagret=1")).into_response())
}

pub(crate) async fn change_municipality(caller: Caller, Protected(form): Protected) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (person, token) = (actor.person, actor.session);
    let municipality = form.id("municipality").ok_or(Failure::NotFound)?;
    caller
        .app
        .db
        .write(move |tx| {
            if !account::works_in(tx, person, municipality)? {
                return Err(PersonError::NotFound);
            }
            Ok(session::work_in(tx, &token, municipality)?)
        })
        .await?;
    Ok(Redirect::to(&caller.url("/kontor")).into_response())
}

pub(crate) async fn sign_out_everywhere(caller: Caller, _: Protected) -> Result<Response, Failure> {
    let person = caller.staff()?.person;
    caller.app.db.write(move |tx| session::end_all(tx, person, None)).await?;
    Ok(Redirect::to(&caller.url("/logg-inn")).into_response())
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    p: Page,
    people: Vec<(Person, String)>,
    installation: bool,
}

pub(crate) async fn people_page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let tenant = caller.staff()?.tenant;
    let gazetteer = registry.now();
    let texts = caller.office_texts();
    let people = match tenant {
        Some(municipality) => caller
            .app
            .db
            .read(move |tx| account::people_in(tx, municipality))
            .await?
            .into_iter()
            .map(|it| {
                let words = role_names(texts, it.roles);
                (it, words)
            })
            .collect(),
        None => caller
            .app
            .db
            .read(account::administrators)
            .await?
            .into_iter()
            .map(|(it, municipality)| {
                let place = municipality.and_then(|id| gazetteer.by_id(id)).map(|it| it.name.clone());
                (it, place.unwrap_or_else(|| texts.get("office-role-installation").into_owned()))
            })
            .collect(),
    };
    let page = PeoplePage {
        p: caller.office_page(texts.get("office-people-heading")).section("people"),
        people,
        installation: tenant.is_none(),
    };
    page.p.show(&page)
}

fn role_names(texts: &'static i18n::Texts, roles: Roles) -> String {
    [(GUIDE, "office-role-guide"), (COORDINATOR, "office-role-coordinator"), (ADMINISTRATOR, "office-role-administrator")]
        .into_iter()
        .filter(|(role, _)| roles.has(*role))
        .map(|(_, key)| texts.get(key).into_owned())
        .collect::<Vec<_>>()
        .join(", ")
}

#[derive(Template)]
#[template(path = "person_new.html")]
struct NewPersonPage {
    p: Page,
    f: Form,
    installation: bool,
    roles: Vec<(&'static str, String)>,
}

fn role_choices(texts: &'static i18n::Texts) -> Vec<(&'static str, String)> {
    [("guide", "office-role-guide"), ("coordinator", "office-role-coordinator"), ("administrator", "office-role-administrator")]
        .into_iter()
        .map(|(word, key)| (word, texts.get(key).into_owned()))
        .collect()
}

fn show_new_person(caller: &Caller, form: Form) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let page = NewPersonPage {
        p: caller
            .office_page(texts.get("office-person-new-heading"))
            .section("people")
            .under(texts.get("office-people-heading"), "/kontor/folk")
            .with_forms(caller),
        f: form,
        installation: caller.staff()?.tenant.is_none(),
        roles: role_choices(texts),
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn new_person_page(caller: Caller) -> Result<Response, Failure> {
    show_new_person(&caller, Form::default())
}

#[derive(Template)]
#[template(path = "person_password.html")]
struct PasswordPage {
    p: Page,
    name: String,
    email: String,
    password: String,
}

pub(crate) async fn new_person(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let (texts, actor) = (caller.office_texts(), caller.staff()?);
    let gazetteer = registry.now();
    if form.typed("name").is_none() {
        form.fail("name", texts.get("office-name-missing"));
    }
    if account::fold_email(form.get("email")).is_none() {
        form.fail("email", texts.get("office-email-wrong"));
    }
    // The installation's administrator makes a municipality's first administrator, and asks for its phone number while at it.
    let (municipality, roles, phone) = if let Some(municipality) = actor.tenant {
        let roles = account::roles_of(form.all("role"));
        if roles == Roles::NONE {
            form.fail("role", texts.get("office-role-missing"));
        }
        (Some(municipality), roles, None)
    } else {
        let found = match gazetteer.look_up(form.get("municipality")) {
            Answer::Found { first, .. } => Some(first.municipality.id),
            Answer::Several(several) => {
                let names: Vec<&str> = several.iter().map(|it| it.municipality.name.as_str()).collect();
                form.fail("municipality", texts.one("office-municipality-which", "names", names.join(", ")));
                None
            }
            _ => {
                form.fail("municipality", texts.get("office-municipality-missing"));
                None
            }
        };
        let phone = PhoneNumber::parse(form.get("phone"));
        if phone.is_none() {
            form.fail("phone", texts.get("office-phone-wrong"));
        }
        (found, Roles::of(&[ADMINISTRATOR, COORDINATOR]), phone)
    };
    let Some(municipality) = municipality.filter(|_| form.is_right()) else { return show_new_person(&caller, form) };
    let password = account::first_password(&caller.app.clock);
    let (plain, clock) = (password.clone(), caller.app.clock.clone());
    let password_hash = in_background(move || sign_in::hash(&plain, &clock)).await?;
    let person = NewPerson {
        name: form.typed("name").unwrap_or_default().to_owned(),
        email: form.get("email").trim().to_owned(),
        password_hash,
        installation_administrator: false,
        example: false,
    };
    let (id, now) = (caller.app.clock.id(), caller.app.clock.now());
    let (name, email) = (person.name.clone(), person.email.clone());
    let made = caller
        .app
        .db
        .write(move |tx| -> Result<(), PersonError> {
            account::create(tx, id, &person, now)?;
            account::set_roles(tx, municipality, id, roles)?;
            if let Some(phone) = &phone {
                setting::set_phone(tx, municipality, phone, false, now)?;
            }
            Ok(())
        })
        .await;
    match made {
        Ok(()) => {
            registry.read_again(&caller.app.db).await?;
            caller.app.forget_pages();
            show_password(&caller, name, email, password)
        }
        Err(PersonError::EmailTaken) => {
            form.fail("email", texts.get("office-email-taken"));
            show_new_person(&caller, form)
        }
        Err(other) => Err(other.into()),
    }
}

fn show_password(caller: &Caller, name: String, email: String, password: String) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let page = PasswordPage {
        p: caller.office_page(texts.get("office-first-password-heading")).section("people").instead_of("/kontor/folk"),
        name,
        email,
        password,
    };
    page.p.show(&page)
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    p: Page,
    f: Form,
    person: Person,
    installation: bool,
    roles: Vec<(&'static str, String)>,
    saved: bool,
}

/// The person, if whoever asks looks after them: the municipality's administrator after those who work there, the installation's after
/// all administrators.
async fn looked_after(caller: &Caller, person: Uuid) -> Result<(Person, Roles), Failure> {
    let actor = caller.staff()?;
    let (tenant, installation) = (actor.tenant, actor.roles.has(INSTALLATION));
    let found = caller
        .app
        .db
        .read(move |tx| {
            let found = account::find(tx, person)?;
            match tenant {
                Some(municipality) if account::works_in(tx, person, municipality)? => {
                    Ok((found, account::roles_in(tx, municipality, person)?))
                }
                None if installation && account::administrators(tx)?.iter().any(|(it, _)| it.id == person) => {
                    Ok((found, Roles::NONE))
                }
                _ => Err(PersonError::NotFound),
            }
        })
        .await?;
    Ok(found)
}

fn show_person(caller: &Caller, person: Person, form: Form, saved: bool) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let page = PersonPage {
        p: caller
            .office_page(texts.get("office-person-heading"))
            .section("people")
            .under(texts.get("office-people-heading"), "/kontor/folk")
            .with_forms(caller),
        f: form,
        person,
        installation: caller.staff()?.tenant.is_none(),
        roles: role_choices(texts),
        saved,
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn person_page(caller: Caller, Path((_, person)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let (found, roles) = looked_after(&caller, person).await?;
    let mut values: Vec<(&str, String)> = [GUIDE, COORDINATOR, ADMINISTRATOR]
        .into_iter()
        .filter(|role| roles.has(*role))
        .map(|role| ("role", account::role_word(role).to_owned()))
        .collect();
    values.push(("active", if found.active { "yes" } else { "no" }.to_owned()));
    let saved = Form::parse(&caller.query).chose("lagret", "1");
    show_person(&caller, found, Form::filled(values), saved)
}

pub(crate) async fn change_person(
    caller: Caller,
    Path((_, person)): Path<(String, Uuid)>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let (found, _) = looked_after(&caller, person).await?;
    let tenant = caller.staff()?.tenant;
    let roles = account::roles_of(form.all("role"));
    let active = form.get("active") != "no";
    if tenant.is_some() && roles == Roles::NONE {
        form.fail("role", texts.get("office-role-missing"));
        return show_person(&caller, found, form, false);
    }
    let done = caller
        .app
        .db
        .write(move |tx| {
            if let Some(municipality) = tenant {
                account::set_roles(tx, municipality, person, roles)?;
            }
            account::set_active(tx, tenant, person, active)
        })
        .await;
    match done {
        Ok(()) => Ok(Redirect::to(&caller.url(&format!("/kontor/folk/{person}?lagret=1"))).into_response()),
        Err(PersonError::LastAdministrator) => {
            form.fail("role", texts.get("office-last-administrator"));
            show_person(&caller, found, form, false)
        }
        Err(other) => Err(other.into()),
    }
}

pub(crate) async fn new_password(
    caller: Caller,
    Path((_, person)): Path<(String, Uuid)>,
    _: Protected,
) -> Result<Response, Failure> {
    let (found, _) = looked_after(&caller, person).await?;
    let password = account::first_password(&caller.app.clock);
    let (plain, clock) = (password.clone(), caller.app.clock.clone());
    let hash = in_background(move || sign_in::hash(&plain, &clock)).await?;
    caller.app.db.write(move |tx| account::set_password(tx, person, &hash, None)).await?;
    show_password(&caller, found.name, found.email, password)
}

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    p: Page,
    f: Form,
    saved: bool,
}

fn show_settings(caller: &Caller, form: Form, saved: bool) -> Result<Response, Failure> {
    let texts = caller.office_texts();
    let page = SettingsPage {
        p: caller.office_page(texts.get("office-settings-heading")).section("settings").with_forms(caller),
        f: form,
        saved,
    };
    page.p.show_as(page.f.status(), &page)
}

pub(crate) async fn settings_page(caller: Caller, Extension(registry): Extension<Registry>) -> Result<Response, Failure> {
    let gazetteer = registry.now();
    let phone =
        gazetteer.by_id(caller.staff()?.municipality()).and_then(|it| it.help.as_ref()).map(|it| it.said()).unwrap_or_default();
    let saved = Form::parse(&caller.query).chose("lagret", "1");
    show_settings(&caller, Form::filled([("phone", phone)]), saved)
}

pub(crate) async fn change_settings(
    caller: Caller,
    Extension(registry): Extension<Registry>,
    Protected(mut form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let Some(phone) = PhoneNumber::parse(form.get("phone")) else {
        form.fail("phone", caller.office_texts().get("office-phone-wrong"));
        return show_settings(&caller, form, false);
    };
    // A number that an example person types is an example too.
    let (municipality, example, now) = (actor.municipality(), actor.example, caller.app.clock.now());
    caller.app.db.write(move |tx| -> Result<(), DbError> { setting::set_phone(tx, municipality, &phone, example, now) }).await?;
    registry.read_again(&caller.app.db).await?;
    caller.app.forget_pages();
    Ok(Redirect::to(&caller.url("/kontor/innstillinger?lagret=1")).into_response())
}
