//! People and their roles.

use clock::Clock;
use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use municipality::setting::take_turns;
use uuid::Uuid;
use web::{Role, Roles};

use crate::{ADMINISTRATOR, COORDINATOR, GUIDE, PersonError};

/// Somebody who works here.
#[derive(Clone, Debug)]
pub struct Person {
    /// The person's id.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// The address by which the person signs in.
    pub email: String,
    /// Whether the person may sign in.
    pub active: bool,
    /// Whether the person looks after the installation.
    pub installation_administrator: bool,
    /// Whether this is an example sign-in.
    pub example: bool,
    /// The roles in the municipality that was asked about.
    pub roles: Roles,
}

/// A person to be made.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The name.
    pub name: String,
    /// The address by which the person signs in.
    pub email: String,
    /// The hash of the first password.
    pub password_hash: String,
    /// Whether the person looks after the installation.
    pub installation_administrator: bool,
    /// Whether this is an example sign-in.
    pub example: bool,
}

const ROLES: [(Role, &str); 3] = [(GUIDE, "guide"), (COORDINATOR, "coordinator"), (ADMINISTRATOR, "administrator")];

/// A role's word, as it stands in the database and in forms.
pub fn role_word(role: Role) -> &'static str {
    ROLES.iter().find(|(it, _)| *it == role).map_or("", |(_, word)| word)
}

/// The roles with these words.
pub fn roles_of<'w>(words: impl IntoIterator<Item = &'w str>) -> Roles {
    words
        .into_iter()
        .filter_map(|word| ROLES.iter().find(|(_, it)| *it == word))
        .fold(Roles::NONE, |all, (role, _)| all.and(Roles::of(&[*role])))
}

/// An e-mail address as it is compared: small letters, no spaces at the ends. `None` when it cannot be one.
pub fn fold_email(typed: &str) -> Option<String> {
    let folded = typed.trim().to_lowercase();
    let (name, host) = folded.split_once('@')?;
    let right = !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !folded.contains(char::is_whitespace);
    (right && folded.len() <= 200).then_some(folded)
}

/// Makes a person.
pub fn create(tx: &mut Tx<'_>, id: Uuid, person: &NewPerson, now: Timestamp) -> Result<(), PersonError> {
    let folded = fold_email(&person.email).unwrap_or_else(|| person.email.clone());
    let made = tx.run(
        sql!(
            "INSERT INTO person (id, name, email, email_folded, password_hash, installation_administrator, active, example, created_at) ",
            "VALUES ($1, $2, $3, $4, $5, $6, TRUE, $7, $8) ON CONFLICT (email_folded) DO NOTHING"
        ),
        params![
            id,
            &person.name,
            person.email.trim(),
            folded,
            &person.password_hash,
            person.installation_administrator,
            person.example,
            now
        ],
    )?;
    if made == 0 { Err(PersonError::EmailTaken) } else { Ok(()) }
}

/// Whether anybody at all can sign in.
pub fn anybody(tx: &mut Tx<'_>) -> Result<bool, DbError> {
    Ok(tx.first(sql!("SELECT id FROM person WHERE active LIMIT 1"), params![], |row| row.next::<Uuid>())?.is_some())
}

/// Whether this person holds a role in this municipality.
pub fn works_in(tx: &mut Tx<'_>, person: Uuid, municipality: Uuid) -> Result<bool, DbError> {
    Ok(tx
        .first(
            sql!("SELECT role FROM person_role WHERE municipality_id = $1 AND person_id = $2 LIMIT 1"),
            params![municipality, person],
            |row| row.next::<String>(),
        )?
        .is_some())
}

/// Sets a person's roles in a municipality. The last administrator there stays one.
pub fn set_roles(tx: &mut Tx<'_>, municipality: Uuid, person: Uuid, roles: Roles) -> Result<(), PersonError> {
    take_turns(tx, municipality)?;
    if !roles.has(ADMINISTRATOR) && roles_in(tx, municipality, person)?.has(ADMINISTRATOR) {
        refuse_if_last(tx, municipality, person)?;
    }
    tx.run(sql!("DELETE FROM person_role WHERE municipality_id = $1 AND person_id = $2"), params![municipality, person])?;
    for (role, word) in ROLES {
        if roles.has(role) {
            tx.run(
                sql!("INSERT INTO person_role (municipality_id, person_id, role) VALUES ($1, $2, $3)"),
                params![municipality, person, word],
            )?;
        }
    }
    Ok(())
}

fn refuse_if_last(tx: &mut Tx<'_>, municipality: Uuid, person: Uuid) -> Result<(), PersonError> {
    let others: i64 = tx.one(
        sql!(
            "SELECT COUNT(*) FROM person_role r JOIN person p ON p.id = r.person_id ",
            "WHERE r.municipality_id = $1 AND r.role = 'administrator' AND p.active AND r.person_id <> $2"
        ),
        params![municipality, person],
        |row| row.next(),
    )?;
    if others == 0 { Err(PersonError::LastAdministrator) } else { Ok(()) }
}

/// A person's roles in a municipality.
pub fn roles_in(tx: &mut Tx<'_>, municipality: Uuid, person: Uuid) -> Result<Roles, DbError> {
    let words: Vec<String> = tx.all(
        sql!("SELECT role FROM person_role WHERE municipality_id = $1 AND person_id = $2"),
        params![municipality, person],
        |row| row.next(),
    )?;
    Ok(roles_of(words.iter().map(String::as_str)))
}

/// The municipalities in which a person holds a role.
pub fn municipalities_of(tx: &mut Tx<'_>, person: Uuid) -> Result<Vec<Uuid>, DbError> {
    tx.all(
        sql!("SELECT DISTINCT municipality_id FROM person_role WHERE person_id = $1 ORDER BY municipality_id"),
        params![person],
        |row| row.next(),
    )
}

/// A municipality's name, for the frame of the page.
pub(crate) fn municipality_name(tx: &mut Tx<'_>, municipality: Uuid) -> Result<String, DbError> {
    tx.one(sql!("SELECT display_name FROM municipality WHERE id = $1"), params![municipality], |row| row.next())
}

/// Everybody who holds a role in a municipality, by name.
pub fn people_in(tx: &mut Tx<'_>, municipality: Uuid) -> Result<Vec<Person>, DbError> {
    let mut people: Vec<Person> = Vec::new();
    for (person, word) in tx.all(
        sql!(
            "SELECT p.id, p.name, p.email, p.active, p.installation_administrator, p.example, r.role FROM person_role r ",
            "JOIN person p ON p.id = r.person_id WHERE r.municipality_id = $1 ORDER BY p.name, p.id"
        ),
        params![municipality],
        |row| Ok((read_person(row)?, row.next::<String>()?)),
    )? {
        match people.last_mut().filter(|it| it.id == person.id) {
            Some(last) => last.roles = last.roles.and(roles_of([word.as_str()])),
            None => people.push(Person { roles: roles_of([word.as_str()]), ..person }),
        }
    }
    Ok(people)
}

/// Every administrator of every municipality, and of the installation: what the installation's administrator looks after.
pub fn administrators(tx: &mut Tx<'_>) -> Result<Vec<(Person, Option<Uuid>)>, DbError> {
    tx.all(
        sql!(
            "SELECT p.id, p.name, p.email, p.active, p.installation_administrator, p.example, r.municipality_id FROM person p ",
            "LEFT JOIN person_role r ON r.person_id = p.id AND r.role = 'administrator' ",
            "WHERE r.municipality_id IS NOT NULL OR p.installation_administrator ORDER BY p.name, p.id"
        ),
        params![],
        |row| Ok((read_person(row)?, row.next()?)),
    )
}

/// One person, whoever asks; the doors have checked that they may.
pub fn find(tx: &mut Tx<'_>, id: Uuid) -> Result<Person, PersonError> {
    tx.first(
        sql!("SELECT id, name, email, active, installation_administrator, example FROM person WHERE id = $1"),
        params![id],
        read_person,
    )?
    .ok_or(PersonError::NotFound)
}

fn read_person(row: &mut db::Row<'_>) -> Result<Person, DbError> {
    Ok(Person {
        id: row.next()?,
        name: row.next()?,
        email: row.next()?,
        active: row.next()?,
        installation_administrator: row.next()?,
        example: row.next()?,
        roles: Roles::NONE,
    })
}

/// The person who signs in with this address, if they may, and the hash of their password.
pub fn by_email(tx: &mut Tx<'_>, folded: &str) -> Result<Option<(Uuid, String)>, DbError> {
    tx.first(sql!("SELECT id, password_hash FROM person WHERE email_folded = $1 AND active"), params![folded], |row| {
        Ok((row.next()?, row.next()?))
    })
}

/// The hash of a person's password.
pub fn password_hash(tx: &mut Tx<'_>, person: Uuid) -> Result<Option<String>, DbError> {
    tx.first(sql!("SELECT password_hash FROM person WHERE id = $1 AND active"), params![person], |row| row.next())
}

/// Sets a new password and signs the person out everywhere else.
pub fn set_password(tx: &mut Tx<'_>, person: Uuid, hash: &str, keep_session: Option<&[u8; 32]>) -> Result<(), DbError> {
    tx.run(sql!("UPDATE person SET password_hash = $1 WHERE id = $2"), params![hash, person])?;
    crate::session::end_all(tx, person, keep_session)
}

/// Lets a person in or shuts them out; whoever is shut out is signed out everywhere at once.
pub fn set_active(tx: &mut Tx<'_>, municipality: Option<Uuid>, person: Uuid, active: bool) -> Result<(), PersonError> {
    if !active {
        if let Some(municipality) = municipality {
            take_turns(tx, municipality)?;
        }
        if let Some(municipality) = municipality
            && roles_in(tx, municipality, person)?.has(ADMINISTRATOR)
        {
            refuse_if_last(tx, municipality, person)?;
        }
        let others: i64 = tx.one(
            sql!("SELECT COUNT(*) FROM person WHERE installation_administrator AND active AND id <> $1"),
            params![person],
            |row| row.next(),
        )?;
        // Without anybody left, the first start would open again for whoever comes by.
        if others == 0 && find(tx, person)?.installation_administrator {
            return Err(PersonError::LastAdministrator);
        }
    }
    tx.run(sql!("UPDATE person SET active = $1 WHERE id = $2"), params![active, person])?;
    if !active {
        crate::session::end_all(tx, person, None)?;
    }
    Ok(())
}

/// A first password that can be read aloud and typed: four groups of four small letters and figures without those that look alike.
pub fn first_password(clock: &Clock) -> String {
    const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    (0..4)
        .map(|_| {
            (0..4).map(|_| char::from(SIGNS[clock.below(u32::try_from(SIGNS.len()).unwrap_or(1)) as usize])).collect::<String>()
        })
        .collect::<Vec<_>>()
        .join("-")
}
