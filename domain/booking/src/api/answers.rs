//! What the API answers: sessions, bookings, entries as other programs read them.

use axum::Json;
use axum::http::header::{ETAG, IF_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use offer::Session;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::draw::Draw;
use crate::invitation::Invitation;
use crate::seat::Booking;
use crate::waiting_list::WaitEntry;
use crate::waiting_time::Expected;

/// A session.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionAnswer {
    pub(super) id: Uuid,
    pub(super) offer_id: Uuid,
    pub(super) place_id: Uuid,
    /// When it begins, RFC 3339.
    pub(super) starts_at: String,
    /// When it ends.
    pub(super) ends_at: String,
    /// Local date and time of the beginning, and the zone they are in.
    pub(super) local_start: String,
    pub(super) zone: &'static str,
    /// The guide's first name, where the session is somebody's; sessions of several guides at one time are sessions of their own.
    pub(super) guide: Option<String>,
    /// Seats that can be booked now; 0 while others wait for them.
    pub(super) free: i64,
    /// People who wait for a seat in just this session.
    pub(super) waiting: i64,
    /// `open`, `closed`, `cancelled`.
    pub(super) state: &'static str,
    /// The draw of its seats, open or held; absent where seats go as they come. While it is open nothing is `free`, and one applies by joining the
    /// waiting list for this session. Only in lists of sessions.
    pub(super) draw: Option<DrawAnswer>,
    /// The meetings of a course that has several, in order; empty for all other sessions. A booking is for all of them.
    pub(super) meetings: Vec<MeetingAnswer>,
}

/// The draw of a session's seats. Lots are the SHA-256 of `seed:entry-id`, both in lower case; the lowest comes first.
#[derive(Debug, Serialize, ToSchema)]
pub struct DrawAnswer {
    /// `open`, `drawn`.
    pub(super) state: &'static str,
    /// Until when applications are collected, RFC 3339.
    pub(super) draws_at: String,
    /// SHA-256 of the seed, known from the beginning.
    pub(super) seed_hash: String,
    /// The seed; only once it is drawn.
    pub(super) seed: Option<String>,
}

/// A meeting of a course.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeetingAnswer {
    /// 1, 2, 3 … as planned.
    pub(super) number: i64,
    /// When it begins, RFC 3339.
    pub(super) starts_at: String,
    /// When it ends.
    pub(super) ends_at: String,
    /// What it is about; often empty.
    pub(super) title: String,
    /// `open`, `closed`, `cancelled`.
    pub(super) state: &'static str,
}

/// A booking.
#[derive(Debug, Serialize, ToSchema)]
pub struct BookingAnswer {
    pub(super) id: Uuid,
    /// `confirmed`, `attended`, `no_show`, `cancelled_by_resident`, `cancelled_by_service`.
    pub(super) state: String,
    pub(super) people: i64,
    /// Seven figures with a check figure, to be given to the person.
    pub(super) ref_code: String,
    /// Shown in the answer to the booking only, and again when the same request is repeated.
    pub(super) code_word: Option<String>,
    pub(super) session: SessionAnswer,
    /// Grows with every change; also the `ETag`.
    pub(super) version: i64,
}

/// A place on the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntryAnswer {
    pub(super) id: Uuid,
    /// `waiting`, `invited`, `placed`, `paused`, `withdrawn`, `removed`.
    pub(super) state: String,
    pub(super) people: i64,
    pub(super) offer_id: Uuid,
    pub(super) session_id: Option<Uuid>,
    /// Entries ahead that want the same seats.
    pub(super) ahead: i64,
    /// How long it often takes to get a place. Missing where nothing honest can be said: the list is too new or rests, nothing is planned, or
    /// the entry is for one session or for certain days and times only.
    pub(super) expected_wait: Option<ExpectedWait>,
    pub(super) ref_code: String,
    pub(super) code_word: Option<String>,
    /// A place that is promised now.
    pub(super) invitation: Option<InvitationAnswer>,
    /// The draw of the session's seats, if it has one. While it is open the entry is an application, and `ahead` says nothing.
    pub(super) draw: Option<DrawAnswer>,
    pub(super) version: i64,
}

/// How long it often takes, whole weeks from now until the session: eight of ten wait between these two. Reckoned from the list's own history
/// and the sessions that are planned; not a promise.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExpectedWait {
    /// At least so many weeks; 0 is from today on.
    pub(super) least_weeks: i64,
    /// At most so many weeks; missing when it may take longer than half a year.
    pub(super) most_weeks: Option<i64>,
}

/// A promise, or an enquiry at short notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationAnswer {
    pub(super) id: Uuid,
    pub(super) session_id: Uuid,
    pub(super) seats: i64,
    /// Whether it only asks «can you come?».
    pub(super) enquiry: bool,
    /// Until when an answer counts, RFC 3339.
    pub(super) expires_at: String,
}

/// Sessions, and where the next page begins.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionPage {
    pub(super) sessions: Vec<SessionAnswer>,
    /// Ask for `?after=` this to go on; absent on the last page.
    pub(super) next: Option<Uuid>,
}

/// Bookings, and where the next page begins.
#[derive(Debug, Serialize, ToSchema)]
pub struct BookingPage {
    pub(super) bookings: Vec<BookingAnswer>,
    /// Ask for `?after=` this to go on; absent on the last page.
    pub(super) next: Option<Uuid>,
}

/// Places on the list, and where the next page begins.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntryPage {
    pub(super) entries: Vec<EntryAnswer>,
    /// Ask for `?after=` this to go on; absent on the last page.
    pub(super) next: Option<Uuid>,
}

/// What a reply came to.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReplyAnswer {
    /// `booked`, `noted` (an enquiry: the round decides) or `declined`.
    pub(super) outcome: &'static str,
    pub(super) booking_id: Option<Uuid>,
}

pub(super) fn shown_session(it: &Session, now: Timestamp) -> SessionAnswer {
    SessionAnswer {
        id: it.id,
        offer_id: it.offer,
        place_id: it.place,
        starts_at: it.starts_at.to_string(),
        ends_at: it.ends_at.to_string(),
        local_start: format!("{}T{:02}:{:02}", it.date, it.from / 60, it.from % 60),
        zone: "Europe/Oslo",
        guide: it.guide.clone(),
        free: it.free(now),
        waiting: it.waiting,
        draw: None,
        state: it.state.word(),
        meetings: it
            .dates()
            .iter()
            .map(|it| MeetingAnswer {
                number: it.number,
                starts_at: it.starts_at.to_string(),
                ends_at: it.ends_at.to_string(),
                title: it.title.clone(),
                state: it.state.word(),
            })
            .collect(),
    }
}

pub(super) fn shown_draw(it: Draw) -> DrawAnswer {
    DrawAnswer {
        state: if it.seed.is_some() { "drawn" } else { "open" },
        draws_at: it.draws_at.to_string(),
        seed_hash: it.seed_hash,
        seed: it.seed,
    }
}

pub(super) fn shown_booking(it: Booking, session: &Session, now: Timestamp, word: Option<String>) -> BookingAnswer {
    BookingAnswer {
        id: it.id,
        state: it.state,
        people: it.party_size,
        ref_code: it.ref_code,
        code_word: word,
        session: shown_session(session, now),
        version: it.version,
    }
}

pub(super) fn with_tag(status: StatusCode, version: i64, body: impl Serialize) -> Response {
    let mut response = (status, Json(body)).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}

/// Refuses when the request was made for another version than there is.
pub(super) fn same_version(headers: &HeaderMap, version: i64) -> Result<(), Problem> {
    match headers.get(IF_MATCH).and_then(|it| it.to_str().ok()) {
        Some(tag) if tag != "*" && tag.trim_matches('"') != version.to_string() => {
            Err(Problem::new(StatusCode::CONFLICT, "changed", "It was changed since you read it; read it again."))
        }
        _ => Ok(()),
    }
}

/// An entry with what belongs to it.
pub(super) struct Listed {
    pub(super) entry: WaitEntry,
    pub(super) ahead: i64,
    pub(super) expected: Option<Expected>,
    pub(super) invitation: Option<Invitation>,
    pub(super) draw: Option<Draw>,
}

pub(super) fn shown_entry(listed: Listed, word: Option<String>) -> EntryAnswer {
    let Listed { entry: it, ahead, expected, invitation, draw } = listed;
    EntryAnswer {
        expected_wait: expected.map(|it| ExpectedWait { least_weeks: it.least, most_weeks: it.most }),
        draw: draw.map(shown_draw),
        id: it.id,
        state: it.state,
        people: it.party_size,
        offer_id: it.offer,
        session_id: it.session,
        ahead,
        ref_code: it.ref_code,
        code_word: word,
        invitation: invitation.map(|it| InvitationAnswer {
            id: it.id,
            session_id: it.session,
            seats: it.seats,
            enquiry: it.enquiry,
            expires_at: it.expires_at.to_string(),
        }),
        version: it.version,
    }
}
