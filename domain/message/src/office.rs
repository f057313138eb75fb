//! The outbox page.

use askama::Template;
use axum::response::Response;
use clock::norway;
use i18n::Lang;
use web::{Caller, Failure, Page};

use crate::outbox::{self, Message};

#[derive(Template)]
#[template(path = "outbox.html")]
struct OutboxPage {
    p: Page,
    messages: Vec<(Message, &'static str, String)>,
}

pub(crate) async fn outbox_page(caller: Caller) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let messages = caller.app.db.read(move |tx| outbox::recent(tx, municipality, 100)).await?;
    let texts = caller.office_texts();
    let messages = messages
        .into_iter()
        .map(|it| {
            let local = it.created_at.to_zoned(norway());
            let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
            let when = format!("{} {}", texts.day_seen_from(local.date(), caller.app.clock.today()), texts.time(minute));
            let dir = Lang::parse(&it.language).map_or("ltr", Lang::dir);
            (it, dir, when)
        })
        .collect();
    let page = OutboxPage { p: caller.office_page(texts.get("office-outbox-heading")).section("outbox"), messages };
    page.p.show(&page)
}
