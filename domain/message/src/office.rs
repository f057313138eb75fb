//! The outbox page: what has left, what waits, what was given up, and how the ways out do.

use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Redirect, Response};
use clock::norway;
use i18n::{Lang, Texts};
use jiff::{SignedDuration, Timestamp};
use web::{Caller, Failure, Form, Page, Protected};

use crate::claim;
use crate::gsm::{Coding, parts};
use crate::letters::{letters_leave, set_letters_leave};
use crate::outbox::{self, Channel, Message, STATES};
use crate::way::Dispatch;

/// So many messages are shown, the newest.
const SHOWN: i64 = 100;
/// What has waited for longer than this is late.
const LATE: SignedDuration = SignedDuration::from_mins(60);

/// A message as a piece of the page.
struct Shown {
    it: Message,
    dir: &'static str,
    /// When it was written, when it left, what is the matter: sentences.
    story: Vec<String>,
    /// Its length, for a text message.
    length: String,
}

/// A way out in a sentence, and whether it is in trouble.
struct Said {
    text: String,
    bad: bool,
}

#[derive(Template)]
#[template(path = "outbox.html")]
struct OutboxPage {
    p: Page,
    messages: Vec<Shown>,
    ways: Vec<Said>,
    /// Whether letters leave by the way; `None` where there is no such way.
    letters: Option<bool>,
    /// Address, words and count of each state, and whether it is the one shown.
    states: Vec<(String, String, bool)>,
    filtered: bool,
    failed: i64,
    late: Option<String>,
    notice: Option<(&'static str, String)>,
    shown_state: &'static str,
}

pub(crate) async fn outbox_page(caller: Caller, Extension(dispatch): Extension<Dispatch>) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let asked = Form::parse(&caller.query);
    // A word that is no state is as good as none (ux U-56).
    let only = STATES.into_iter().find(|it| *it == asked.get("tilstand"));
    let now = caller.app.clock.now();
    let (messages, counts, mut ways, late, leaves) = caller
        .app
        .db
        .read(move |tx| -> Result<_, db::DbError> {
            let messages = match only {
                Some(state) => outbox::recent_in(tx, municipality, state, SHOWN)?,
                None => outbox::recent(tx, municipality, SHOWN)?,
            };
            let counts = outbox::counts(tx, municipality)?;
            let mut ways = Vec::with_capacity(Channel::ALL.len());
            for channel in Channel::ALL {
                ways.push((channel, outbox::doing(tx, municipality, channel)?));
            }
            let leaves = letters_leave(tx, municipality)?;
            Ok((messages, counts, ways, claim::late(tx, municipality, now - LATE)?, leaves))
        })
        .await?;
    let texts = caller.office_texts();
    let example = caller.app.settings.example;
    let when = |at: Timestamp| moment(texts, &caller, at);
    let served = dispatch.ways.of(Channel::Letter).is_some_and(|it| it.serves(municipality));
    // Letters are printed where nobody has decided otherwise: then there is no way to be in trouble.
    ways.retain(|it| it.0 != Channel::Letter || leaves);
    let ways = ways.into_iter().map(|(channel, doing)| {
        let name = texts.get(match channel {
            Channel::Sms => "sending-sms",
            Channel::Email => "sending-email",
            Channel::Letter => "sending-letter",
        });
        let key = |it: &str| texts.one(it, "way", name.clone());
        let is_on = dispatch.ways.of(channel).is_some_and(|it| it.serves(municipality));
        match (is_on, doing.trouble, doing.sent_at) {
            (false, ..) => Said { text: key("sending-off"), bad: !example },
            // Whatever left after the failure says that it is over.
            (true, Some((tried, why)), sent) if sent.is_none_or(|sent| sent < tried) => Said {
                text: texts.with(
                    "sending-failing",
                    [("way", name.into()), ("why", said_error(texts, &why).into()), ("when", when(tried).into())],
                ),
                bad: true,
            },
            (true, _, Some(sent)) => Said { text: texts.two("sending-on-last", "way", name, "when", when(sent)), bad: false },
            (true, ..) => Said { text: key("sending-on"), bad: false },
        }
    });
    let count_of = |state: &str| counts.iter().find(|it| it.0 == state).map_or(0, |it| it.1);
    let address = |state: &str| caller.url(&format!("/kontor/meldinger?tilstand={state}"));
    let states = STATES
        .into_iter()
        .filter(|it| count_of(it) > 0 || only == Some(*it))
        .map(|it| {
            let words =
                texts.two("sending-state-count", "state", texts.get(&format!("sending-state-{it}")), "count", count_of(it));
            (address(it), words, only == Some(it))
        })
        .collect();
    let messages = messages.into_iter().map(|it| shown(texts, it, &when)).collect();
    let page = OutboxPage {
        p: caller.office_page(texts.get("office-outbox-heading")).section("outbox").with_forms(&caller),
        messages,
        letters: (served || leaves).then_some(leaves),
        ways: if example { Vec::new() } else { ways.collect() },
        states,
        filtered: only.is_some(),
        failed: count_of("failed"),
        late: late.1.filter(|_| !example).map(|since| texts.two("sending-late", "count", late.0, "when", when(since))),
        notice: match asked.number("igjen") {
            Some(count) => Some(("ok", texts.one("sending-again-notice", "count", count.clamp(0, 100_000)))),
            None if asked.get("brev") == "1" => Some(("ok", texts.get("sending-letters-saved").into_owned())),
            None => None,
        },
        shown_state: only.unwrap_or_default(),
    };
    page.p.show(&page)
}

/// A moment in words, as seen from today.
fn moment(texts: &'static Texts, caller: &Caller, at: Timestamp) -> String {
    let local = at.to_zoned(norway());
    let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
    format!("{} {}", texts.day_seen_from(local.date(), caller.app.clock.today()), texts.time(minute))
}

/// Why, in words.
fn said_error(texts: &'static Texts, word: &str) -> String {
    if crate::WORDS.contains(&word) { texts.get(&format!("sending-why-{word}")).into_owned() } else { word.to_owned() }
}

fn shown(texts: &'static Texts, it: Message, when: &impl Fn(Timestamp) -> String) -> Shown {
    let mut story = vec![texts.one("sending-written", "when", when(it.created_at))];
    let why = if it.last_error.is_empty() { String::new() } else { said_error(texts, &it.last_error) };
    match it.state.as_str() {
        "waiting" if it.attempts > 0 => story.push(
            texts.with("sending-tried", [("count", it.attempts.into()), ("why", why.into()), ("when", when(it.next_at).into())]),
        ),
        "waiting" if it.next_at > it.created_at => story.push(texts.one("sending-not-before", "when", when(it.next_at))),
        "waiting" => story.push(texts.get("office-outbox-waiting").into_owned()),
        "sending" => story.push(texts.get("sending-now").into_owned()),
        "sent" | "delivered" => {
            if let Some(at) = it.sent_at {
                story.push(texts.one("sending-sent", "when", when(at)));
            }
            if let Some(at) = it.delivered_at {
                story.push(texts.one("sending-delivered", "when", when(at)));
            }
        }
        "failed" => story.push(texts.one("sending-failed", "why", why)),
        _ if why.is_empty() => story.push(texts.get("office-outbox-dropped").into_owned()),
        _ => story.push(texts.one("sending-dropped", "why", why)),
    }
    let length = if it.channel == "sms" {
        let (coding, parts) = parts(&it.body);
        let key = if coding == Coding::Ucs2 { "sending-parts-wide" } else { "sending-parts" };
        texts.one(key, "count", i64::try_from(parts).unwrap_or(i64::MAX))
    } else {
        String::new()
    };
    Shown { dir: Lang::parse(&it.language).map_or("ltr", Lang::dir), story, length, it }
}

/// `POST /kontor/meldinger`: what was given up is tried again, one message or all.
pub(crate) async fn send_again(caller: Caller, Protected(form): Protected) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let only = form.id("message");
    if only.is_none() && form.get("message") != "all" {
        return Err(Failure::NotFound);
    }
    let now = caller.app.clock.now();
    let count = caller.app.db.write(move |tx| outbox::again(tx, municipality, only, now)).await?;
    Ok(Redirect::to(&caller.url(&format!("/kontor/meldinger?igjen={count}"))).into_response())
}

/// `POST /kontor/meldinger/brev`: from now on letters leave by the way, or are printed by staff.
pub(crate) async fn change_letters(
    caller: Caller,
    Extension(dispatch): Extension<Dispatch>,
    Protected(form): Protected,
) -> Result<Response, Failure> {
    let actor = caller.staff()?;
    let (municipality, by) = (actor.municipality(), actor.person);
    let leaves = match form.get("letters") {
        "leave" if dispatch.ways.of(Channel::Letter).is_some_and(|it| it.serves(municipality)) => true,
        "print" => false,
        _ => return Err(Failure::NotFound),
    };
    let now = caller.app.clock.now();
    caller.app.db.write(move |tx| set_letters_leave(tx, municipality, leaves, by, now)).await?;
    Ok(Redirect::to(&caller.url("/kontor/meldinger?brev=1")).into_response())
}
