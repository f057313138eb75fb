//! What people are told, and how: a text message or an e-mail where there is a way to send one, else a task for somebody who calls or writes.
//! In the reader's own language. Nothing claims that somebody was told who was not (ux U-45).

use clock::norway;
use db::{DbError, Tx, params, sql};
use i18n::{FluentValue, Lang, Texts};
use jiff::{Timestamp, Zoned};
use message::{Channel, NewMessage, queue};
use offer::{Place, Session, find_place, find_session, in_sentence, said_meetings};
use uuid::Uuid;

use crate::act::Act;
use crate::code::RefCode;
use crate::contact::{Contact, Route};
use crate::invitation::from_meeting_of;
use crate::seat::Booking;
use crate::waiting_list::{self, WaitEntry};
use crate::wizard::said_address;
use crate::{BookingError, own_text, seat, series, task};

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A place is booked.
    Booked,
    /// A place was given from the list, while the person was not there.
    Seated,
    /// On the waiting list.
    Listed,
    /// A place is promised until a moment.
    Invited,
    /// Can you come, at short notice?
    Enquiry,
    /// The promise ended without an answer; the place on the list is kept.
    Expired,
    /// So did the second one; the entry rests until the person says so.
    Paused,
    /// Somebody else got the place of the enquiry.
    Taken,
    /// The booking is at another time now.
    Moved,
    /// The meeting is not held.
    Cancelled,
    /// Staff have cancelled the booking because the person asked for it.
    Unbooked,
    /// The meeting's day is closed; people decide what becomes of whoever should have come.
    Closed,
    /// The meeting that they waited for is not held; they wait for any now.
    Waits,
    /// Staff have taken them off the list.
    Removed,
    /// It stands, but cannot be held as it is: staff find another way first.
    Unsettled,
    /// Has applied for a seat that is given by draw.
    Applied,
    /// Was drawn after the last seat, and stands on the list.
    Undrawn,
    /// An earlier time than the one that is booked has become free.
    Earlier,
    /// One meeting of a course is at another time.
    MeetingMoved,
    /// One meeting of a course is not held; the others are.
    MeetingCancelled,
    /// They have missed several meetings of a course in a row: somebody asks how things are.
    Missed,
    /// It is tomorrow.
    Reminder,
    /// They have missed two meetings lately: somebody asks whether this one is wanted.
    Confirm,
    /// They have asked something by text message.
    Question,
}

impl Kind {
    /// Every kind, for whoever reads the word.
    pub const ALL: [Self; 24] = [
        Self::Booked,
        Self::Seated,
        Self::Listed,
        Self::Invited,
        Self::Enquiry,
        Self::Expired,
        Self::Paused,
        Self::Taken,
        Self::Moved,
        Self::Cancelled,
        Self::Unbooked,
        Self::Closed,
        Self::Waits,
        Self::Removed,
        Self::Unsettled,
        Self::Applied,
        Self::Undrawn,
        Self::Earlier,
        Self::MeetingMoved,
        Self::MeetingCancelled,
        Self::Missed,
        Self::Reminder,
        Self::Confirm,
        Self::Question,
    ];

    /// The word in the database, and the end of its texts' names.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Seated => "seated",
            Self::Listed => "listed",
            Self::Invited => "invited",
            Self::Enquiry => "enquiry",
            Self::Expired => "expired",
            Self::Paused => "paused",
            Self::Taken => "taken",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
            Self::Unbooked => "unbooked",
            Self::Closed => "closed",
            Self::Waits => "waits",
            Self::Removed => "removed",
            Self::Unsettled => "unsettled",
            Self::Applied => "applied",
            Self::Undrawn => "undrawn",
            Self::Earlier => "earlier",
            Self::MeetingMoved => "meeting-moved",
            Self::MeetingCancelled => "meeting-cancelled",
            Self::Missed => "missed",
            Self::Reminder => "reminder",
            Self::Confirm => "confirm",
            Self::Question => "question",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Whether somebody must act when no message can be sent and no call made. What only confirms stands on paper already.
    const fn needs_somebody(self) -> bool {
        !matches!(self, Self::Booked | Self::Listed | Self::Unbooked | Self::Applied)
    }
}

/// What a message says, besides its kind.
pub(crate) struct About<'a> {
    pub(crate) municipality: Uuid,
    /// The booking or list entry, and its version.
    pub(crate) subject: Uuid,
    pub(crate) version: i64,
    pub(crate) kind: Kind,
    pub(crate) session: &'a Session,
    /// Whether it is about any time, not about this session.
    pub(crate) any: bool,
    pub(crate) place: &'a Place,
    /// The number to call.
    pub(crate) phone: &'a str,
    /// Until when an answer counts, and where to give it.
    pub(crate) answer: Option<(Timestamp, String)>,
    /// The place on the list, from 1; said to whoever was not drawn.
    pub(crate) rank: i64,
}

/// Queues the message, or makes the task.
pub(crate) fn tell(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    about: &About<'_>,
    contact: &Contact,
    code: &RefCode,
    invitation: Option<Uuid>,
) -> Result<(), DbError> {
    let (channel, recipient) = match &contact.route {
        Route::Sms(number) => (Channel::Sms, number.clone()),
        Route::Email(address) => (Channel::Email, address.clone()),
        Route::Letter(address) if message::letters_leave(tx, about.municipality)? => (Channel::Letter, said_address(address)),
        Route::Letter(_) => return add_task(tx, act, about, "letter", invitation),
        Route::Call(_) | Route::None if !about.kind.needs_somebody() => return Ok(()),
        other => return add_task(tx, act, about, task::kind_for(other), invitation),
    };
    let said = words(tx, about, contact, code, channel == Channel::Letter)?;
    queue(
        tx,
        act.clock().id(),
        &NewMessage {
            municipality: about.municipality,
            subject: about.subject,
            version: about.version,
            kind: about.kind.word(),
            channel,
            recipient: &recipient,
            language: contact.written_in.code(),
            heading: if channel == Channel::Sms { String::new() } else { said.heading },
            body: said.body,
        },
        act.clock().now(),
    )
}

fn add_task(tx: &mut Tx<'_>, act: &Act<'_>, about: &About<'_>, kind: &str, invitation: Option<Uuid>) -> Result<(), DbError> {
    let meeting = series::meeting_of(about.session);
    task::add_about_meeting(tx, act, kind, about.kind.word(), (about.subject, about.session.id, invitation), meeting)
}

/// Tells the person behind a booking.
pub(crate) fn tell_booking(tx: &mut Tx<'_>, act: &Act<'_>, kind: Kind, booking: Uuid) -> Result<(), BookingError> {
    tell_part(tx, act, kind, booking, None)
}

/// Tells the person behind a booking about one meeting of its course.
pub(crate) fn tell_about_meeting(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    kind: Kind,
    booking: Uuid,
    number: i64,
) -> Result<(), BookingError> {
    tell_part(tx, act, kind, booking, Some(number))
}

fn tell_part(tx: &mut Tx<'_>, act: &Act<'_>, kind: Kind, booking: Uuid, meeting: Option<i64>) -> Result<(), BookingError> {
    let it = seat::find_booking(tx, act.municipality, booking)?;
    let Some(contact) = &it.contact else { return Ok(()) };
    about_booking(tx, act, kind, &it, meeting, |tx, about, code| tell(tx, act, about, contact, code, None))
}

/// What a message about a booking says now, in the words of its row as it is now (booking.md, I18). `None`: the person is erased.
pub(crate) fn said_now(tx: &mut Tx<'_>, act: &Act<'_>, kind: Kind, it: &Booking) -> Result<Option<Said>, BookingError> {
    let Some(contact) = &it.contact else { return Ok(None) };
    let on_paper = matches!(contact.route, Route::Letter(_));
    about_booking(tx, act, kind, it, None, |tx, about, code| words(tx, about, contact, code, on_paper).map(Some))
}

/// Does something with all that a message about a booking says, or about one meeting of its course.
fn about_booking<T>(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    kind: Kind,
    it: &Booking,
    meeting: Option<i64>,
    work: impl FnOnce(&mut Tx<'_>, &About<'_>, &RefCode) -> Result<T, DbError>,
) -> Result<T, BookingError> {
    let code = RefCode::parse(&it.ref_code).ok_or(BookingError::NotFound)?;
    with_session(tx, act, it.session, |tx, session, place, phone| {
        let session = match meeting {
            Some(number) => session.only(number),
            None => series::as_booked(tx, act.municipality, session, it.id)?,
        };
        let about = About {
            municipality: act.municipality,
            subject: it.id,
            version: it.version,
            kind,
            session: &session,
            any: false,
            place,
            phone,
            answer: None,
            rank: 0,
        };
        work(tx, &about, &code)
    })
}

/// Tells the person behind a booking that an earlier meeting has a seat free. The link leads to their own booking, where number and word are asked
/// for. `times`: how often they have been told such, this time counted; each is a message of its own.
pub(crate) fn tell_earlier(tx: &mut Tx<'_>, act: &Act<'_>, it: &Booking, session: Uuid, times: i64) -> Result<(), BookingError> {
    let Some(contact) = &it.contact else { return Ok(()) };
    let code = RefCode::parse(&it.ref_code).ok_or(BookingError::NotFound)?;
    let number = number_of(tx, act.municipality)?;
    let link = format!("{}/{}/k/{number}/avbestill", act.means.public_url, contact.written_in.code());
    with_session(tx, act, session, |tx, session, place, phone| {
        let about = About {
            municipality: act.municipality,
            subject: it.id,
            version: times,
            kind: Kind::Earlier,
            session: &session,
            any: false,
            place,
            phone,
            answer: Some((session.starts_at, link)),
            rank: 0,
        };
        tell(tx, act, &about, contact, &code, None)
    })
}

/// Tells the person behind a list entry; `invitation` is the one it is about, and its end.
pub(crate) fn tell_entry(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    kind: Kind,
    entry: &WaitEntry,
    session: Uuid,
    invitation: Option<(Uuid, Timestamp)>,
) -> Result<(), BookingError> {
    let Some(contact) = &entry.contact else { return Ok(()) };
    let code = RefCode::parse(&entry.ref_code).ok_or(BookingError::NotFound)?;
    let rank = rank_of(tx, act, kind, entry)?;
    with_session(tx, act, session, |tx, session, place, phone| {
        let session = match invitation {
            Some((id, _)) if session.is_series() => session.starting(from_meeting_of(tx, act.municipality, id)?),
            _ => session,
        };
        let answer = invitation.map(|(id, ends)| (ends, format!("{}/s/{}", act.means.public_url, act.means.token_of(id))));
        let about = About {
            municipality: act.municipality,
            subject: entry.id,
            version: entry.version,
            kind,
            session: &session,
            any: false,
            place,
            phone,
            answer,
            rank,
        };
        tell(tx, act, &about, contact, &code, invitation.map(|(id, _)| id))
    })
}

/// The place on the list that a message of this kind names, from 1.
pub(crate) fn rank_of(tx: &mut Tx<'_>, act: &Act<'_>, kind: Kind, entry: &WaitEntry) -> Result<i64, DbError> {
    if kind == Kind::Undrawn { Ok(waiting_list::ahead_of(tx, act.municipality, entry, act.clock().now())? + 1) } else { Ok(0) }
}

/// Tells somebody whom staff have taken off the list. `session`: the meeting it was about; any coming one of the offer stands for a wish, since
/// what is said names no time then.
pub(crate) fn tell_gone(tx: &mut Tx<'_>, act: &Act<'_>, entry: &WaitEntry, session: Option<Uuid>) -> Result<(), BookingError> {
    let session = match session {
        Some(session) => Some(session),
        None => tx.first(
            sql!("SELECT id FROM session WHERE municipality_id = $1 AND offer_id = $2 ORDER BY starts_at DESC LIMIT 1"),
            params![act.municipality, entry.offer],
            |row| row.next(),
        )?,
    };
    match session {
        Some(session) => tell_entry(tx, act, Kind::Removed, entry, session, None),
        None => Ok(()),
    }
}

/// A session with its place and the number to call about it.
pub(crate) fn with_session<T>(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    session: Uuid,
    work: impl FnOnce(&mut Tx<'_>, Session, &Place, &str) -> Result<T, DbError>,
) -> Result<T, BookingError> {
    let (session, place, phone) = about_session(tx, act.municipality, session)?;
    Ok(work(tx, session, &place, &phone)?)
}

/// The number of a municipality as it stands in an address.
pub(crate) fn number_of(tx: &mut Tx<'_>, municipality: Uuid) -> Result<String, DbError> {
    tx.one(sql!("SELECT number FROM municipality WHERE id = $1"), params![municipality], |row| row.next())
}

/// A session, its place and the number to call about it.
pub(crate) fn about_session(
    tx: &mut Tx<'_>,
    municipality: Uuid,
    session: Uuid,
) -> Result<(Session, Place, String), BookingError> {
    let session = find_session(tx, municipality, session)?;
    let place = find_place(tx, municipality, session.place)?;
    let phone = if place.is.phone.is_empty() { phone_of(tx, municipality)? } else { place.is.phone.clone() };
    Ok((session, place, phone))
}

/// The municipality's number to call, else the installation's.
pub(crate) fn phone_of(tx: &mut Tx<'_>, municipality: Uuid) -> Result<String, DbError> {
    let own: Option<String> =
        tx.first(sql!("SELECT phone FROM municipality_setting WHERE municipality_id = $1"), params![municipality], |row| {
            row.next()
        })?;
    match own {
        Some(own) => Ok(own),
        None => Ok(municipality::setting::national_help(tx)?.map_or_else(String::new, |it| it.number)),
    }
}

/// A message in words.
pub(crate) struct Said {
    pub(crate) heading: String,
    pub(crate) body: String,
}

/// What is said, in the reader's language, in the municipality's own words where it has some. On paper and on the phone an answer is given by voice, not by a link.
pub(crate) fn words(
    tx: &mut Tx<'_>,
    about: &About<'_>,
    contact: &Contact,
    code: &RefCode,
    by_voice: bool,
) -> Result<Said, DbError> {
    let (texts, session) = (contact.written_in.texts(), about.session);
    let asks = matches!(about.kind, Kind::Invited | Kind::Enquiry | Kind::Earlier);
    // A text message that asks or tells much carries two moments or a link, and must stay one message.
    let brief = asks || matches!(about.kind, Kind::Applied | Kind::Undrawn);
    let said = |at: Timestamp| {
        if brief && !by_voice && matches!(contact.route, Route::Sms(_)) { short(texts, at) } else { moment(texts, at) }
    };
    let when =
        if about.any { texts.get("cancel-any-time").into_owned() } else { in_sentence(texts, session, said(session.starts_at)) };
    // Grouped numbers carry spaces that do not break; a text message takes plain ones, paper keeps them.
    let plain = |text: &str| if by_voice { text.to_owned() } else { text.replace('\u{a0}', " ") };
    let value = |text: String| FluentValue::from(text);
    let (until, link) = match &about.answer {
        Some((until, link)) => (said(*until), link.clone()),
        // Whoever applies is told when the draw is.
        None => (session.draws_at.map_or_else(String::new, said), String::new()),
    };
    let on_paper = by_voice && matches!(contact.route, Route::Letter(_));
    let key = match about.kind {
        // On paper there is room to speak to the person.
        Kind::Booked | Kind::Seated if on_paper => "letter-booked".to_owned(),
        kind if asks && by_voice => format!("letter-{}", kind.word()),
        kind => format!("sms-{}", kind.word()),
    };
    let values = [
        ("name", value(contact.name.clone())),
        ("when", value(when.clone())),
        ("place", value(about.place.is.name.clone())),
        ("code", value(plain(&code.said()))),
        ("phone", value(plain(&i18n::calendar::phone(about.phone)))),
        ("until", value(until)),
        ("link", value(link)),
        ("rank", about.rank.into()),
    ];
    // A place given from the list is a booking like any other, and is told in the same words.
    let own_key = if about.kind == Kind::Seated { key.replace("seated", "booked") } else { key.clone() };
    let body = match own_text::own(tx, about.municipality, &own_key, contact.written_in)? {
        Some(own) => own_text::filled(&own, &values),
        None => texts.bare(&key, values),
    };
    let mut body = plain(&body);
    // A text message has no room for all the days of a course; a letter has.
    let lists = matches!(about.kind, Kind::Booked | Kind::Seated | Kind::Moved | Kind::Invited);
    if lists && !about.any && session.is_series() && (by_voice || !matches!(contact.route, Route::Sms(_))) {
        let days: Vec<String> = said_meetings(texts, session).into_iter().map(|it| it.when).collect();
        body = format!("{body} {}", plain(&texts.bare("series-days", [("days", days.join("; ").into())])));
    }
    Ok(Said { heading: texts.bare(&format!("email-{}-heading", about.kind.word()), [("when", value(when))]), body })
}

/// A moment as short as it can be said: «15.5. kl. 19.30».
pub(crate) fn short(texts: &'static Texts, at: Timestamp) -> String {
    let local = at.to_zoned(norway());
    let number = |it: i8| FluentValue::from(it.to_string());
    texts.bare(
        "sms-moment",
        [("day", number(local.day())), ("month", number(local.month())), ("time", texts.clock(minute_of(&local)).into())],
    )
}

fn minute_of(local: &Zoned) -> u16 {
    u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0)
}

/// A moment in words: «fredag 15. mai kl. 19.30».
pub(crate) fn moment(texts: &'static Texts, at: Timestamp) -> String {
    let local = at.to_zoned(norway());
    texts.bare("day-and-time", [("day", texts.day(local.date()).into()), ("time", texts.time(minute_of(&local)).into())])
}

/// The language that a contact's messages are written in: the companion's is that of the page they booked on, the person's the one they chose.
pub(crate) const fn language_of(reaches_companion: bool, page: Lang, chosen: Lang) -> Lang {
    if reaches_companion { page } else { chosen }
}
