//! Letters: the same words and facts on the screen, on the printer's paper and in a file for whoever prints for us. Composed once, as a
//! [`paper::Letter`]; the page of letters and the PDF only show it.

use db::{DbError, Tx, params, sql};
use i18n::{Lang, Texts};
use jiff::civil::Date;
use offer::{Known, Offer, Place};
use paper::{Code, Fact, Letter, Piece};
use uuid::Uuid;

use crate::code::RefCode;
use crate::contact::{Contact, Route};
use crate::notice::{Kind, Said};

/// Whether a letter of this kind is about a meeting that one comes to, so that it says all one needs to know.
pub(crate) const fn says_facts(kind: Kind) -> bool {
    matches!(kind, Kind::Booked | Kind::Seated | Kind::Moved | Kind::Invited)
}

/// What one needs to know to come (ux U-47): where, how to get in, who helps, how long, what it costs, what to bring. In the reader's language; what staff
/// wrote is in its own.
pub(crate) fn facts(texts: &'static Texts, place: &Place, offer: &Offer, guide: Option<&str>, minutes: u16) -> Vec<Fact> {
    let own = texts.lang();
    let fact = |label: &str, value: Piece| Fact { label: texts.get(label).into_owned(), value };
    let norwegian = |label: &str, value: &str| (!value.is_empty()).then(|| fact(label, Piece::new(value, Lang::Nb)));
    let said = |label: &str, value: String| Some(fact(label, Piece::new(value, own)));
    let is = &place.is;
    let address = format!("{}, {}, {} {}", is.name, is.street, is.postal_code, is.postal_place);
    let bring = if offer.is.bring.is_empty() {
        Piece::new(texts.get("offer-bring-default"), own)
    } else {
        Piece::new(offer.is.bring.clone(), offer.is.text_language)
    };
    [
        norwegian("booked-place", &address),
        norwegian("booked-way-in", &is.way_in),
        (is.wheelchair == Known::Yes).then(|| fact("step-free", Piece::new(texts.get("yes"), own))),
        norwegian("booked-bus", &is.bus_stop),
        guide.and_then(|it| norwegian("booked-guide", it)),
        said("booked-minutes", texts.one("booked-minutes-value", "count", i64::from(minutes))),
        said("booked-price", texts.get("booked-price-value").into_owned()),
        Some(fact("booked-bring", bring)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who writes: the municipality.
pub(crate) fn sender(tx: &mut Tx<'_>, municipality: Uuid) -> Result<String, DbError> {
    tx.one(sql!("SELECT display_name FROM municipality WHERE id = $1"), params![municipality], |row| row.next())
}

/// Composes the letter to somebody. `sender`: the municipality's name.
pub(crate) fn compose(contact: &Contact, said: Said, facts: Vec<Fact>, code: &RefCode, sender: &str, today: Date) -> Letter {
    let texts = contact.written_in.texts();
    let mut to = vec![contact.name.clone()];
    if let Route::Letter(address) = &contact.route {
        to.extend([address.street.clone(), format!("{} {}", address.postal_code, address.postal_place)]);
    }
    Letter {
        language: contact.written_in,
        to,
        from: Piece::new(format!("Digihjelpen, {sender}"), Lang::Nb),
        dated: Piece::new(texts.date(today), contact.written_in),
        heading: said.heading,
        paragraphs: said.body.lines().map(str::to_owned).collect(),
        facts,
        code: Some(Code { label: texts.get("booked-code").into_owned(), value: code.said() }),
    }
}
