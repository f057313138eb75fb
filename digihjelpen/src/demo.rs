//! The example system: offers in twelve real municipalities and three sign-ins, all marked as examples. No place, time or number here is
//! anybody's real one.

use booking::Means;
use clock::Clock;
use db::{DbError, Tx};
use drop_in::{Channel, DropInError, Press, Presser, Screen, Sound, Wish};
use guidance::{NewVisit, OBSTACLES, OUTCOMES};
use i18n::Lang;
use jiff::{SignedDuration, Span};
use municipality::MunicipalityError;
use municipality::reference::municipality_id;
use municipality::setting::{self, PhoneNumber};
use offer::{Form, Known, NewOffer, NewPlace, NewRule, NewSeries, NewSession, OfferState, OnClosedDay, Recurs, Rhythm, THEMES};
use person::account::{self, NewPerson};
use person::{ADMINISTRATOR, COORDINATOR, GUIDE};
use uuid::Uuid;
use web::Roles;

use crate::Program;

/// The password of the example sign-ins.
pub const PASSWORD: &str = "eksempel-passord";

/// How far back an example list goes, weeks.
const PAST_WEEKS: i64 = 14;

/// From when to when there is drop-in on the day on which the example was loaded, minutes since midnight.
const QUEUE_HOURS: (u16, u16) = (480, 1200);

/// What can go wrong with the example data.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A municipality could not be read.
    #[error(transparent)]
    Municipality(#[from] MunicipalityError),
    /// An offer could not be made.
    #[error("an example offer could not be made: {0}")]
    Offer(#[from] offer::OfferError),
    /// A sign-in could not be made.
    #[error("an example sign-in could not be made: {0}")]
    Person(#[from] person::PersonError),
    /// A visit could not be made.
    #[error("an example visit could not be made: {0}")]
    Guidance(#[from] guidance::GuidanceError),
    /// A past could not be made.
    #[error("an example past could not be made: {0}")]
    Booking(#[from] booking::BookingError),
    /// A queue could not be made.
    #[error("an example queue could not be made: {0}")]
    Queue(#[from] DropInError),
    /// An example phone number is none.
    #[error("an example phone number is none")]
    Phone,
}

/// A municipality with examples: number, postal code and place, language of its texts, name of its main place, offers by their short names.
struct Sample {
    number: &'static str,
    postal: (&'static str, &'static str),
    text_language: Lang,
    place: &'static str,
    second_place: Option<&'static str>,
    offers: &'static [(Kind, i8, u16, u16)],
}

/// The kinds of example offers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    DropIn,
    Individual,
    Evening,
    Course,
    Phone,
    Arabic,
}

use Kind::{Arabic, Course, DropIn, Evening, Individual, Phone};

const SAMPLES: [Sample; 12] = [
    Sample {
        number: "5501",
        postal: ("9008", "Tromsø"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Tromsø",
        second_place: Some("Eksempeltorget i Tromsø"),
        offers: &[
            (DropIn, 2, 960, 1140),
            (Individual, 4, 600, 840),
            (Course, 3, 1080, 1200),
            (Phone, 1, 540, 900),
            (Arabic, 5, 660, 780),
        ],
    },
    Sample {
        number: "0301",
        postal: ("0182", "Oslo"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Oslo",
        second_place: Some("Eksempelhuset i Oslo"),
        offers: &[
            (DropIn, 1, 720, 900),
            (DropIn, 4, 720, 900),
            (Individual, 2, 600, 960),
            (Course, 4, 1020, 1140),
            (Arabic, 3, 660, 840),
        ],
    },
    Sample {
        number: "3201",
        postal: ("1337", "Sandvika"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Sandvika",
        second_place: None,
        offers: &[(DropIn, 3, 660, 780), (Individual, 1, 600, 780), (Phone, 2, 600, 840)],
    },
    Sample {
        number: "3301",
        postal: ("3015", "Drammen"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Drammen",
        second_place: None,
        offers: &[(DropIn, 2, 660, 840), (Evening, 4, 1020, 1140), (Course, 2, 600, 720), (Arabic, 1, 720, 840)],
    },
    Sample {
        number: "4601",
        postal: ("5003", "Bergen"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Bergen",
        second_place: Some("Eksempelsenteret i Bergen"),
        offers: &[(DropIn, 5, 600, 780), (Individual, 3, 600, 900), (Course, 1, 1080, 1200), (Arabic, 2, 720, 840)],
    },
    Sample {
        number: "4640",
        postal: ("6856", "Sogndal"),
        text_language: Lang::Nn,
        place: "Eksempelbiblioteket i Sogndal",
        second_place: None,
        offers: &[(DropIn, 4, 660, 840), (Individual, 2, 600, 720), (Phone, 5, 540, 720)],
    },
    Sample {
        number: "1577",
        postal: ("6100", "Volda"),
        text_language: Lang::Nn,
        place: "Eksempelbiblioteket i Volda",
        second_place: None,
        offers: &[(DropIn, 3, 720, 900), (Course, 4, 1020, 1140)],
    },
    Sample {
        number: "5001",
        postal: ("7011", "Trondheim"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Trondheim",
        second_place: None,
        offers: &[(DropIn, 1, 660, 840), (Individual, 4, 600, 900), (Evening, 2, 1020, 1140), (Arabic, 3, 720, 840)],
    },
    Sample {
        number: "1804",
        postal: ("8006", "Bodø"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Bodø",
        second_place: None,
        offers: &[(DropIn, 2, 720, 900), (Individual, 3, 600, 780), (Phone, 4, 540, 720)],
    },
    Sample {
        number: "5612",
        postal: ("9520", "Kautokeino"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Kautokeino",
        second_place: None,
        offers: &[(DropIn, 3, 660, 840), (Individual, 4, 600, 720)],
    },
    Sample {
        number: "5610",
        postal: ("9730", "Karasjok"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket i Karasjok",
        second_place: None,
        offers: &[(DropIn, 2, 660, 780), (Phone, 1, 600, 840)],
    },
    Sample {
        number: "1151",
        postal: ("5547", "Utsira"),
        text_language: Lang::Nb,
        place: "Eksempelbiblioteket på Utsira",
        second_place: None,
        offers: &[(DropIn, 6, 720, 840), (Individual, 3, 1020, 1140), (Phone, 3, 600, 720)],
    },
];

/// Title, what one gets help with, what to bring; in bokmål and nynorsk.
fn words(kind: Kind, nynorsk: bool) -> (&'static str, &'static str, &'static str) {
    match (kind, nynorsk) {
        (DropIn, false) => (
            "Kom innom med mobil, nettbrett eller PC",
            "Du kan spørre om det meste på mobilen og nettet. Vi viser deg, og du gjør det selv.",
            "Ta med det du trenger hjelp med, lader og briller.",
        ),
        (DropIn, true) => (
            "Kom innom med mobil, nettbrett eller PC",
            "Du kan spørje om det meste på mobilen og nettet. Vi viser deg, og du gjer det sjølv.",
            "Ta med det du treng hjelp med, ladar og briller.",
        ),
        (Individual, false) => (
            "Time alene med en veileder",
            "Du får sitte i ro med en veileder. Vi bruker tiden på det du vil lære.",
            "Ta med mobil, nettbrett eller PC hvis du har. Husk lader og briller.",
        ),
        (Individual, true) => (
            "Time åleine med ein rettleiar",
            "Du får sitje i ro med ein rettleiar. Vi bruker tida på det du vil lære.",
            "Ta med mobil, nettbrett eller PC om du har. Hugs ladar og briller.",
        ),
        (Evening, _) => (
            "Kveldstime med en veileder",
            "For deg som ikke kan komme på dagen. Vi hjelper deg med det du lurer på.",
            "Ta med mobil, nettbrett eller PC hvis du har. Husk lader og briller.",
        ),
        (Course, false) => (
            "Kurs: mobilen steg for steg",
            "Vi lærer å ringe, sende meldinger og ta bilder. Vi tar oss god tid.",
            "Ta med mobilen og laderen. Du kan låne en mobil av oss.",
        ),
        (Course, true) => (
            "Kurs: mobilen steg for steg",
            "Vi lærer å ringje, sende meldingar og ta bilete. Vi tek oss god tid.",
            "Ta med mobilen og ladaren. Du kan låne ein mobil av oss.",
        ),
        (Phone, false) => ("Hjelp på telefon", "Ring når noe ikke virker eller du er usikker. Vi forklarer i ditt tempo.", ""),
        (Phone, true) => ("Hjelp på telefon", "Ring når noko ikkje verkar eller du er usikker. Vi forklarer i ditt tempo.", ""),
        (Arabic, _) => (
            "Hjelp på arabisk, tigrinja og somali",
            "Veilederne snakker flere språk. Vi hjelper deg å finne fram hos NAV, kommunen og skolen.",
            "Ta med mobilen og brev du lurer på.",
        ),
    }
}

/// Loads the examples, unless somebody can sign in here already. Answers whether it did.
pub async fn load(program: &Program) -> Result<bool, DemoError> {
    if program.app.db.read(account::anybody).await? {
        return Ok(false);
    }
    let means = Means::of(&program.app);
    let clock = program.app.clock.clone();
    let hashed = sign_in::hash(PASSWORD, &clock);
    program
        .app
        .db
        .write(move |tx| {
            if account::anybody(tx)? {
                return Ok(());
            }
            fill(tx, &means, &hashed)
        })
        .await?;
    program.registry.read_again(&program.app.db).await?;
    if let Some(help) = program.app.db.read(setting::national_help).await? {
        program.app.set_national_help(help);
    }
    Ok(true)
}

/// An example phone number: the series 20 belongs to nobody.
fn phone(at: usize) -> Result<PhoneNumber, DemoError> {
    PhoneNumber::parse(&format!("2000{:04}", 100 + at)).ok_or(DemoError::Phone)
}

fn fill(tx: &mut Tx<'_>, means: &Means, password_hash: &str) -> Result<(), DemoError> {
    let clock = &means.clock;
    let now = clock.now();
    setting::set_national_phone(tx, &phone(0)?, true, now)?;
    let tromso = municipality_id("5501");
    let mut guide = None;
    for (name, email, roles) in [
        ("Eksempelveileder", "veileder@eksempel.test", Roles::of(&[GUIDE])),
        ("Eksempelkoordinator", "koordinator@eksempel.test", Roles::of(&[GUIDE, COORDINATOR])),
        ("Eksempeladministrator", "administrator@eksempel.test", Roles::of(&[ADMINISTRATOR])),
    ] {
        let id = clock.id();
        let person = NewPerson {
            name: name.to_owned(),
            email: email.to_owned(),
            password_hash: password_hash.to_owned(),
            installation_administrator: false,
            example: true,
        };
        account::create(tx, id, &person, now)?;
        account::set_roles(tx, tromso, id, roles)?;
        guide = guide.or(Some(id));
    }
    for (sample, at) in SAMPLES.iter().zip(1..) {
        fill_municipality(tx, clock, sample, at, guide)?;
    }
    if let Some(guide) = guide {
        fill_visits(tx, clock, tromso, guide)?;
        fill_queue(tx, means, tromso, guide)?;
    }
    Ok(())
}

fn fill_municipality(tx: &mut Tx<'_>, clock: &Clock, sample: &Sample, at: usize, guide: Option<Uuid>) -> Result<(), DemoError> {
    let (now, today) = (clock.now(), clock.today());
    let municipality = municipality_id(sample.number);
    setting::set_phone(tx, municipality, &phone(at)?, true, now)?;
    let organisation = clock.id();
    offer::save_organisation(tx, municipality, organisation, "Eksempelkommunen")?;
    let mut places = Vec::new();
    for (name, step_free) in std::iter::once((sample.place, Known::Yes)).chain(sample.second_place.map(|it| (it, Known::Unknown)))
    {
        let place = clock.id();
        let new = NewPlace {
            name: name.to_owned(),
            street: "Eksempelveien 1".to_owned(),
            postal_code: sample.postal.0.to_owned(),
            postal_place: sample.postal.1.to_owned(),
            way_in: "Hovedinngangen, første etasje".to_owned(),
            bus_stop: "Eksempelplassen".to_owned(),
            phone: String::new(),
            wheelchair: step_free,
            hearing_loop: step_free,
            screened: Known::Unknown,
            position: None,
            example: true,
        };
        offer::save_place(tx, municipality, place, organisation, &new)?;
        places.push(place);
    }
    for (&(kind, weekday, from, to), index) in sample.offers.iter().zip(0..) {
        let id = clock.id();
        let (title, about, bring) = words(kind, sample.text_language == Lang::Nn);
        let (form, minutes, seats) = match kind {
            DropIn | Arabic => (Form::DropIn, 20, 0),
            Individual | Evening => (Form::Individual, 45, 1),
            Course => (Form::Course, 120, 8),
            Phone => (Form::Phone, 15, 0),
        };
        let codes = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let mut languages = codes(if kind == Arabic { &["nb", "ar", "ti", "so"] } else { &["nb", "en"] });
        if matches!(sample.number, "5610" | "5612") {
            languages.push("se".to_owned());
        }
        let new = NewOffer {
            place: places[index % places.len()],
            form,
            title: title.to_owned(),
            about: about.to_owned(),
            bring: bring.to_owned(),
            text_language: if matches!(kind, Evening | Arabic) { Lang::Nb } else { sample.text_language },
            minutes,
            seats,
            reserve_percent: 30,
            most_together: 2,
            residents_book: true,
            themes: codes(match kind {
                Course => &THEMES[..1],
                Arabic => &THEMES[1..3],
                _ => &THEMES,
            }),
            languages,
            audiences: codes(if kind == Arabic { &["newly_arrived"] } else { &["everyone"] }),
            example: true,
        };
        offer::save(tx, municipality, id, &new, 0, (now, today))?;
        offer::set_state(tx, municipality, id, OfferState::Published)?;
        if kind == Course {
            for week in 1..=4 {
                let ahead = i32::from(weekday - today.weekday().to_monday_one_offset()).rem_euclid(7) + 7 * (week - 1);
                let date = today.saturating_add(Span::new().days(if ahead == 0 { 28 } else { ahead }));
                let title = ["Ringe og sende meldinger", "Ta og dele bilder", "Finne fram på nettet", "Være trygg på nettet"];
                let meeting = NewSession {
                    title: title[usize::try_from(week - 1).unwrap_or(0)].to_owned(),
                    date,
                    from,
                    to,
                    capacity: 8,
                    guide: None,
                };
                offer::add_course_meeting(tx, clock, municipality, id, clock.id(), &meeting)?;
            }
            if sample.number == "5501" {
                fill_series(tx, clock, municipality, id, (weekday, from, to))?;
            }
        } else {
            // One list has a past, so that the page about its wait shows something.
            let with_past = kind == Individual && sample.number == "5501";
            let first_day = if with_past { today.saturating_sub(Span::new().weeks(PAST_WEEKS)) } else { today };
            let rule = NewRule {
                weekday,
                from,
                to,
                recurs: Recurs::WEEKLY,
                first_day,
                last_day: None,
                guide: guide.filter(|_| sample.number == "5501"),
                room: None,
            };
            offer::add_rule(tx, municipality, id, clock.id(), &rule)?;
            // Whoever looks at the example meets a queue on any day.
            let today_s = today.weekday().to_monday_one_offset();
            if kind == DropIn && sample.number == "5501" && weekday != today_s {
                let rule = NewRule { weekday: today_s, from: QUEUE_HOURS.0, to: QUEUE_HOURS.1, ..rule };
                offer::add_rule(tx, municipality, id, clock.id(), &rule)?;
            }
            if with_past {
                fill_past(tx, clock, municipality, id)?;
            }
        }
    }
    offer::extend_municipality(tx, clock, municipality)?;
    Ok(())
}

/// Meetings of the last weeks, who came to them and who waited: made as the hourly work would have made them then.
fn fill_past(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, offer: Uuid) -> Result<(), DemoError> {
    let horizon = i64::from(offer::HORIZON_DAYS / 7);
    let mut ago = PAST_WEEKS;
    while ago > 0 {
        let then = Clock::fixed(clock.now() - SignedDuration::from_hours(7 * 24 * ago), u64::from_le_bytes(clock.random()));
        offer::extend_offer(tx, &then, municipality, offer)?;
        ago -= horizon;
    }
    Ok(booking::invent_past(tx, clock, municipality, offer)?)
}

/// A course of six meetings, six weeks ahead.
fn fill_series(
    tx: &mut Tx<'_>,
    clock: &Clock,
    municipality: Uuid,
    offer: Uuid,
    (weekday, from, to): (i8, u16, u16),
) -> Result<(), DemoError> {
    let today = clock.today();
    let ahead = i32::from(weekday - today.weekday().to_monday_one_offset()).rem_euclid(7);
    let first = today.saturating_add(Span::new().days(42 + ahead));
    let rhythm = Rhythm { first, meetings: 6, weeks: 1, on_closed_day: OnClosedDay::Later };
    let days = offer::plan_for(tx, municipality, offer, &rhythm)?.into_iter().filter(|it| it.closed.is_none());
    let series = NewSeries {
        title: "Trygg med mobilen".to_owned(),
        from,
        to,
        capacity: 8,
        guide: None,
        rhythm,
        ask_when_missed: true,
        days: days.map(|it| (it.date, String::new())).collect(),
    };
    Ok(offer::add_series(tx, clock, municipality, offer, clock.id(), &series)?)
}

/// A queue that has run for three quarters of an hour: three were helped, one is called, four wait; a tablet and a screen that read it.
fn fill_queue(tx: &mut Tx<'_>, means: &Means, municipality: Uuid, guide: Uuid) -> Result<(), DemoError> {
    let place = offer::by_municipality(tx, municipality)?.into_iter().find(|it| it.is.form == Form::DropIn).map(|it| it.is.place);
    let Some(place) = place else { return Ok(()) };
    let (now, local) = (means.clock.now(), means.clock.local());
    let since_midnight = i64::from(local.hour()) * 60 + i64::from(local.minute());
    let at = |minutes: i64| {
        let seed = u64::from_le_bytes(means.clock.random());
        let then = Clock::fixed(now - SignedDuration::from_mins(minutes.min(since_midnight)), seed);
        (Presser { municipality, place, guide, now: then.now() }, Means { clock: then, ..means.clone() })
    };
    drop_in::start(tx, at(45).0, Some(2))?;
    // Minutes ago: who came, and when the guide was ready for the next.
    let (came, ready) = ([45, 44, 36, 22, 18, 11, 6, 2], [44, 33, 17, 1]);
    let mut hand = None;
    for minute in (0..=45).rev() {
        let (presser, means) = at(minute);
        if came.contains(&minute) {
            let wish = Wish::walk_in(municipality, place, Channel::Desk, means.clock.random());
            drop_in::take(tx, &means, &wish)?;
        }
        if ready.contains(&minute) {
            if let Some(done) = hand {
                drop_in::press(tx, presser, done, Press::Done)?;
            }
            hand = drop_in::next(tx, presser)?.map(|it| it.id);
            if let Some(called) = hand.filter(|_| minute > 1) {
                drop_in::press(tx, presser, called, Press::Begin)?;
            }
        }
    }
    for (kind, sound) in [(drop_in::Kind::Tablet, Sound::Off), (drop_in::Kind::Wall, Sound::Voice)] {
        drop_in::make_screen(tx, means, municipality, guide, &Screen { id: means.clock.id(), place, kind, sound, made_at: now })?;
    }
    Ok(())
}

/// Visits of the last weeks, so that the figures are not empty: example figures, as the page says.
fn fill_visits(tx: &mut Tx<'_>, clock: &Clock, municipality: Uuid, guide: Uuid) -> Result<(), DemoError> {
    let places = offer::places(tx, municipality)?;
    let today = clock.today();
    for n in 0..90_usize {
        let pick = |all: &[&str], step: usize| all[(n * step + n / 7) % all.len()].to_owned();
        let visit = NewVisit {
            place: places[n % places.len()].id,
            offer: None,
            form: if n % 3 == 0 { Form::Individual } else { Form::DropIn },
            date: today.saturating_sub(Span::new().days(i32::try_from(n * 5 % 80).unwrap_or(0))),
            minutes: [15, 30, 45, 20, 60][n % 5],
            themes: vec![pick(&THEMES, 5)],
            obstacles: vec![pick(&OBSTACLES, 3)],
            outcome: pick(&OUTCOMES, 2),
            booked: n % 3 == 0,
            logged_by: guide,
            form_key: clock.random(),
        };
        guidance::log(tx, municipality, clock.id(), &visit, clock.now())?;
    }
    Ok(())
}
