//! What people write back by text message: `AVBUD`, `JA`, `NEI`. In doubt they are asked (booking.md, 11 and B91).
//!
//! The number that a message comes from is all that is known of its sender. It may cancel and answer what was sent to that number, and hears nothing
//! more than that number was told before. Whoever has several is asked for the reference number: it stays the same whatever happens meanwhile.

use db::{DbError, Tx, params, sql};
use i18n::{FluentValue, Lang};
use jiff::{SignedDuration, Timestamp};
use message::{Channel, NewMessage};
use municipality::setting::PhoneNumber;
use offer::find_session;
use uuid::Uuid;

use crate::act::{Act, Means};
use crate::code::{self, RefCode};
use crate::invitation::{self, Accepted, Invitation};
use crate::notice::{self, Kind};
use crate::{BookingError, seat, task, waiting_list};

/// The kind of a message that answers one.
pub(crate) const KIND: &str = "reply";
/// A yes or a no is taken for the answer to an invitation that ended so many days ago at most.
const REMEMBERED_DAYS: i64 = 14;
/// A message of so many words, or with a question mark, is for a person to read.
const WORDS_OF_A_QUESTION: usize = 4;

/// What a text message asks for; with a reference number if it names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// They will not come.
    Cancel(Option<RefCode>),
    /// Yes to an invitation.
    Yes(Option<RefCode>),
    /// No to it.
    No(Option<RefCode>),
    /// A thank you, a sign, nothing: it wants no answer.
    Thanks,
    /// Anything else; whether it looks like a question.
    Other(bool),
}

/// What a text message came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It had come before.
    Repeated,
    /// Done, or asked back: the answer lies in the outbox.
    Answered,
    /// We do not know the number. `answer`: whether politeness wants an answer.
    Unknown {
        /// Not if they wrote a short while ago: two machines must not thank each other for ever.
        answer: bool,
    },
}

/// Reads a text message. A word of command stands alone or with a reference number and a thank you; whatever says more is read by a person.
pub fn hear(text: &str) -> Heard {
    let small = text.to_lowercase();
    let words: Vec<&str> = small.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let figures: String = words.iter().filter(|it| it.chars().all(|it| it.is_ascii_digit())).copied().collect();
    let code = RefCode::parse(&figures);
    let rest: Vec<&str> = words.iter().copied().filter(|it| it.chars().any(|it| !it.is_ascii_digit())).collect();
    let polite = [
        "takk",
        "tusen",
        "gjerne",
        "hei",
        "thanks",
        "thank",
        "you",
        "please",
        "ref",
        "referanse",
        "nr",
        "ok",
        "fint",
        "bra",
        "så",
        "mye",
    ];
    if figures.is_empty() && !text.contains(['?', '؟']) && words.iter().all(|it| polite.contains(it)) {
        return Heard::Thanks;
    }
    let other = Heard::Other(text.contains(['?', '؟']) || words.len() >= WORDS_OF_A_QUESTION);
    let Some((first, rest)) = rest.split_first() else { return other };
    // A reference number with a slip of the finger is no reason to cancel something else.
    if text.contains('?') || !rest.iter().all(|it| polite.contains(it)) || (!figures.is_empty() && code.is_none()) {
        return other;
    }
    match *first {
        "avbud" | "avbod" | "avbestill" | "avbestille" | "avlys" | "avlyse" | "cancel" => Heard::Cancel(code),
        "ja" | "yes" => Heard::Yes(code),
        "nei" | "no" | "nope" => Heard::No(code),
        _ => other,
    }
}

/// A booking or list entry of somebody with this number.
struct Own {
    municipality: Uuid,
    subject: Uuid,
    code: RefCode,
}

/// Acts on a text message, once for each `key`; the answer is written in the same transaction. `key` is a seal that no other message has.
pub fn receive(tx: &mut Tx<'_>, means: &Means, sender: &PhoneNumber, text: &str, key: &[u8; 32]) -> Result<Reply, BookingError> {
    let now = means.clock.now();
    let seal = code::seal(&means.secret, &[b"sender", sender.as_str().as_bytes()]);
    if !message::note_incoming(tx, key, &seal, now)? {
        return Ok(Reply::Repeated);
    }
    let bookings = bookings_of(tx, sender, now)?;
    let entries = entries_of(tx, sender)?;
    let known = bookings.first().or(entries.first());
    let Some(known) = known else {
        return Ok(Reply::Unknown { answer: message::is_courteous(tx, key, &seal, now)? });
    };
    let to = Addressed { means, sender, known };
    // Two machines must not thank each other for ever: what is not understood is answered once a day.
    let courteous = message::is_courteous(tx, key, &seal, now)?;
    match hear(text) {
        Heard::Cancel(code) => {
            // No to a seat that was offered a while ago is the same word.
            let mut own: Vec<&Own> = bookings.iter().collect();
            for it in &entries {
                if invitation::invitation_of(tx, it.municipality, it.subject)?.is_some_and(|it| it.is_open(now)) {
                    own.push(it);
                }
            }
            cancel(tx, &to, &narrowed(own, code.as_ref()), code.is_some())?;
        }
        Heard::Yes(code) => answer(tx, &to, &narrowed(&entries, code.as_ref()), true)?,
        Heard::No(code) => answer(tx, &to, &narrowed(&entries, code.as_ref()), false)?,
        Heard::Other(true) => {
            message::keep_question(tx, key, known.municipality, known.subject, &without_identity_number(text))?;
            let calls = somebody_calls(tx, &means.act(known.municipality, None), known, now)?;
            if courteous {
                // Nobody is promised a call that nobody was asked to make.
                to.say(tx, known, if calls { "sms-reply-question" } else { "sms-reply-unknown" }, "", "")?;
            }
        }
        Heard::Other(false) if courteous => to.say(tx, known, "sms-reply-unknown", "", "")?,
        Heard::Thanks | Heard::Other(false) => {}
    }
    Ok(Reply::Answered)
}

/// What somebody wrote, without its figures where they hold a national identity number: that is kept nowhere.
fn without_identity_number(text: &str) -> String {
    if web::holds_national_identity_number(text) {
        text.chars().map(|it| if it.is_numeric() { '*' } else { it }).collect()
    } else {
        text.to_owned()
    }
}

/// Sees to it that somebody calls; `false` where there is no meeting to hang the task on.
fn somebody_calls(tx: &mut Tx<'_>, act: &Act<'_>, it: &Own, now: Timestamp) -> Result<bool, BookingError> {
    let Some(session) = session_of(tx, it, now)? else { return Ok(false) };
    if !task::is_open(tx, it.municipality, it.subject, Kind::Question.word())? {
        task::add(tx, act, "call", Kind::Question.word(), (it.subject, session, None))?;
    }
    Ok(true)
}

/// An answer of ours did not leave in time: somebody calls instead.
pub(crate) fn call_instead(tx: &mut Tx<'_>, act: &Act<'_>, subject: Uuid, now: Timestamp) -> Result<(), BookingError> {
    let code = match seat::find_booking(tx, act.municipality, subject) {
        Ok(booking) => booking.ref_code,
        Err(BookingError::NotFound) => waiting_list::find(tx, act.municipality, subject)?.ref_code,
        Err(other) => return Err(other),
    };
    match own((act.municipality, subject, code)) {
        Some(it) => somebody_calls(tx, act, &it, now).map(drop),
        None => Ok(()),
    }
}

/// Those that a reference number means; all if none is named.
fn narrowed<'o>(all: impl IntoIterator<Item = &'o Own>, code: Option<&RefCode>) -> Vec<&'o Own> {
    all.into_iter().filter(|it| code.is_none_or(|code| *code == it.code)).collect()
}

/// Live bookings ahead of somebody with this number, the next one first.
fn bookings_of(tx: &mut Tx<'_>, sender: &PhoneNumber, now: Timestamp) -> Result<Vec<Own>, DbError> {
    let found: Vec<(Uuid, Uuid, String)> = tx.all(
        sql!(
            "SELECT b.municipality_id, b.id, b.ref_code FROM municipality m CROSS JOIN contact c CROSS JOIN booking b CROSS JOIN session s ",
            // The index on numbers goes by municipality, and text messages are few.
            "WHERE c.municipality_id = m.id AND c.phone = $1 AND b.municipality_id = c.municipality_id AND b.contact_id = c.id AND b.state = 'confirmed' ",
            "AND s.municipality_id = b.municipality_id AND s.id = b.session_id AND s.ends_at > $2 ORDER BY s.starts_at, b.id"
        ),
        params![sender.as_str(), now],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    Ok(found.into_iter().filter_map(own).collect())
}

/// List entries of somebody with this number, the newest first; those too that have become a booking.
fn entries_of(tx: &mut Tx<'_>, sender: &PhoneNumber) -> Result<Vec<Own>, DbError> {
    let found: Vec<(Uuid, Uuid, String)> = tx.all(
        sql!(
            "SELECT w.municipality_id, w.id, w.ref_code FROM municipality m CROSS JOIN contact c CROSS JOIN wait_entry w ",
            "WHERE c.municipality_id = m.id AND c.phone = $1 AND w.municipality_id = c.municipality_id AND w.contact_id = c.id ORDER BY w.created_at DESC, w.id DESC"
        ),
        params![sender.as_str()],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )?;
    Ok(found.into_iter().filter_map(own).collect())
}

fn own((municipality, subject, code): (Uuid, Uuid, String)) -> Option<Own> {
    Some(Own { municipality, subject, code: RefCode::parse(&code)? })
}

/// The meeting that something is about.
fn session_of(tx: &mut Tx<'_>, it: &Own, now: Timestamp) -> Result<Option<Uuid>, BookingError> {
    match seat::find_booking(tx, it.municipality, it.subject) {
        Ok(booking) => return Ok(Some(booking.session)),
        Err(BookingError::NotFound) => {}
        Err(other) => return Err(other),
    }
    let entry = waiting_list::find(tx, it.municipality, it.subject)?;
    if entry.session.is_some() {
        return Ok(entry.session);
    }
    Ok(tx.first(
        sql!("SELECT id FROM session WHERE municipality_id = $1 AND offer_id = $2 AND starts_at > $3 ORDER BY starts_at LIMIT 1"),
        params![it.municipality, entry.offer, now],
        |row| row.next(),
    )?)
}

/// Cancels the one that is meant, or asks which. A course is given up whole only by whoever names its number. `named`: a number was.
fn cancel(tx: &mut Tx<'_>, to: &Addressed<'_>, meant: &[&Own], named: bool) -> Result<(), BookingError> {
    match meant {
        [] => to.say(tx, to.known, "sms-reply-nothing", "", ""),
        [one] => {
            let booking = match seat::find_booking(tx, one.municipality, one.subject) {
                Ok(booking) => booking,
                // It is an offered seat that they do not want.
                Err(BookingError::NotFound) => return answer(tx, to, meant, false),
                Err(other) => return Err(other),
            };
            let session = find_session(tx, one.municipality, booking.session)?;
            if session.is_series() && !named {
                return to.say(tx, one, "sms-reply-course", "", &format!("AVBUD {}", one.code.as_str()));
            }
            let starts_at = session.starts_at;
            // The answer says when, as the message did to which it answers.
            seat::cancel(tx, &to.means.act(one.municipality, None), one.subject)?;
            to.say(tx, one, "sms-reply-cancelled", &short(starts_at), "")
        }
        several => to.ask_which(tx, several, "AVBUD"),
    }
}

/// Answers the open invitation by the same rule as the link, or says why there is none.
fn answer(tx: &mut Tx<'_>, to: &Addressed<'_>, meant: &[&Own], yes: bool) -> Result<(), BookingError> {
    let now = to.means.clock.now();
    let mut open: Vec<(&Own, Invitation)> = Vec::new();
    for it in meant {
        if let Some(one) = invitation::invitation_of(tx, it.municipality, it.subject)?.filter(|it| it.is_open(now)) {
            open.push((it, one));
        }
    }
    if open.len() > 1 {
        let several: Vec<&Own> = open.iter().map(|(it, _)| *it).collect();
        return to.ask_which(tx, &several, if yes { "JA" } else { "NEI" });
    }
    let Some((it, one)) = open.pop() else { return nothing_open(tx, to, meant, yes) };
    let act = to.means.act(it.municipality, None);
    let done =
        if yes { invitation::accept(tx, &act, one.id).map(Some) } else { invitation::decline(tx, &act, one.id).map(|()| None) };
    match done {
        // The seat is theirs, and a message of its own says so.
        Ok(Some(Accepted::Booked(_))) => Ok(()),
        Ok(Some(Accepted::Noted)) => to.say(tx, it, "sms-reply-noted-yes", &short(one.expires_at), ""),
        Ok(None) => to.say(tx, it, "sms-reply-noted-no", "", ""),
        Err(BookingError::Over | BookingError::Used) => to.say(tx, it, "sms-reply-over", "", ""),
        Err(other) => Err(other),
    }
}

/// No invitation is open: the last one ended, was answered, or there never was one (booking.md, B35).
fn nothing_open(tx: &mut Tx<'_>, to: &Addressed<'_>, meant: &[&Own], yes: bool) -> Result<(), BookingError> {
    let since = to.means.clock.now() - SignedDuration::from_hours(24 * REMEMBERED_DAYS);
    for it in meant {
        let last: Option<String> = tx.first(
            sql!(
                "SELECT state FROM invitation WHERE municipality_id = $1 AND entry_id = $2 AND expires_at > $3 ORDER BY created_at DESC, id DESC LIMIT 1"
            ),
            params![it.municipality, it.subject, since],
            |row| row.next(),
        )?;
        let key = match last.as_deref() {
            None => continue,
            Some("accepted") if yes && has_place(tx, it, to.means.clock.now())? => "sms-reply-has-place",
            Some("accepted") if yes => "sms-reply-over-call",
            Some("accepted") => "sms-reply-cancel-how",
            Some("declined") => "sms-reply-declined",
            _ if matches!(waiting_list::find(tx, it.municipality, it.subject)?.state.as_str(), "waiting" | "invited") => {
                "sms-reply-over"
            }
            _ => "sms-reply-over-call",
        };
        return to.say(tx, it, key, "", "");
    }
    to.say(tx, to.known, "sms-reply-unknown", "", "")
}

/// Whether the booking that an entry became still stands.
fn has_place(tx: &mut Tx<'_>, it: &Own, now: Timestamp) -> Result<bool, BookingError> {
    let Some(booking) = code::subject_of(tx, it.municipality, &it.code)? else { return Ok(false) };
    let booking = match seat::find_booking(tx, it.municipality, booking) {
        Ok(booking) => booking,
        Err(BookingError::NotFound) => return Ok(false),
        Err(other) => return Err(other),
    };
    Ok(booking.state == "confirmed" && find_session(tx, it.municipality, booking.session)?.ends_at > now)
}

/// Whom an answer goes to.
struct Addressed<'a> {
    means: &'a Means,
    sender: &'a PhoneNumber,
    known: &'a Own,
}

impl Addressed<'_> {
    /// The language of what was sent to them before.
    fn language(tx: &mut Tx<'_>, it: &Own) -> Result<Lang, BookingError> {
        let contact = match seat::find_booking(tx, it.municipality, it.subject) {
            Ok(booking) => booking.contact,
            Err(BookingError::NotFound) => waiting_list::find(tx, it.municipality, it.subject)?.contact,
            Err(other) => return Err(other),
        };
        Ok(contact.map_or(Lang::Nb, |it| it.written_in))
    }

    fn say(&self, tx: &mut Tx<'_>, it: &Own, key: &str, when: &str, which: &str) -> Result<(), BookingError> {
        let now = self.means.clock.now();
        let act = self.means.act(it.municipality, None);
        let phone = match session_of(tx, it, now)? {
            Some(session) => notice::about_session(tx, it.municipality, session)?.2,
            None => notice::phone_of(tx, it.municipality)?,
        };
        let language = Self::language(tx, it)?;
        let value = |text: &str| FluentValue::from(text.to_owned());
        let body = language
            .texts()
            .bare(key, [("when", value(when)), ("which", value(which)), ("phone", value(&i18n::calendar::phone(&phone)))]);
        queue(tx, &act, it, self.sender, language, body.replace('\u{a0}', " "))?;
        Ok(())
    }

    /// Asks which one is meant: «AVBUD 9352076 (24.11. kl. 10.00)».
    fn ask_which(&self, tx: &mut Tx<'_>, several: &[&Own], word: &str) -> Result<(), BookingError> {
        let mut choices = Vec::with_capacity(several.len());
        for it in several.iter().take(4) {
            let session = match invitation::invitation_of(tx, it.municipality, it.subject)? {
                Some(open) => Some(open.session),
                None => session_of(tx, it, self.means.clock.now())?,
            };
            let when = match session {
                Some(session) => format!(" ({})", short(find_session(tx, it.municipality, session)?.starts_at)),
                None => String::new(),
            };
            choices.push(format!("{word} {}{when}", it.code.as_str()));
        }
        let Some(first) = several.first() else { return Ok(()) };
        self.say(tx, first, "sms-reply-which", "", &choices.join(", "))
    }
}

/// A moment, short, as the other text messages say it.
fn short(at: Timestamp) -> String {
    notice::short(Lang::Nb.texts(), at)
}

fn queue(tx: &mut Tx<'_>, act: &Act<'_>, it: &Own, sender: &PhoneNumber, language: Lang, body: String) -> Result<(), DbError> {
    let now = act.clock().now();
    message::queue(
        tx,
        act.clock().id(),
        &NewMessage {
            municipality: it.municipality,
            subject: it.subject,
            // Every answer is one of its own.
            version: now.as_microsecond(),
            kind: KIND,
            channel: Channel::Sms,
            recipient: sender.as_str(),
            language: language.code(),
            heading: String::new(),
            body,
        },
        now,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_alone_is_a_command_and_whatever_says_more_is_read_by_a_person() {
        let code = RefCode::parse("9352076");
        for cancel in ["AVBUD", " avbud. ", "Avbod", "AVBUD takk!", "cancel please", "Avlys"] {
            assert_eq!(hear(cancel), Heard::Cancel(None), "{cancel}");
        }
        for cancel in ["AVBUD 9352076", "avbud 935 207 6", "Avbud ref. 935 207 6, takk"] {
            assert_eq!(hear(cancel), Heard::Cancel(code.clone()), "{cancel}");
        }
        assert_eq!(hear("AVBUD 9352067"), Heard::Other(false), "a slip of the finger cancels nothing");
        for yes in ["JA", "ja!", "Ja takk", "yes", "Ja, gjerne"] {
            assert_eq!(hear(yes), Heard::Yes(None), "{yes}");
        }
        assert_eq!(hear("Nei takk"), Heard::No(None));
        assert_eq!(hear("NEI 9352076"), Heard::No(code));
        for question in
            ["Ja, men kan jeg ta med søster?", "Kan dere hjelpe meg med skatten", "avbud?", "ja men jeg kommer litt sent"]
        {
            assert_eq!(hear(question), Heard::Other(true), "{question}");
        }
        for thanks in ["", "👍", "takk", "Tusen takk!", "OK fint"] {
            assert_eq!(hear(thanks), Heard::Thanks, "{thanks}");
        }
        for other in ["Ja kanskje", "hmm"] {
            assert_eq!(hear(other), Heard::Other(false), "{other}");
        }
    }
}
