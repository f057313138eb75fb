//! The coordinator's page about the fairness of the lists.

use askama::Template;
use axum::response::Response;
use jiff::SignedDuration;
use web::{Caller, Failure, Page};

use super::said_moment;
use crate::fairness::{self, FEWEST, Waits};

/// The report looks back so many days.
const DAYS: i64 = 90;

/// Something out of turn, in words.
struct Line {
    when: String,
    what: String,
    by: String,
    reason: String,
    path: Option<String>,
}

/// How long some people waited, in words.
struct Row {
    of: String,
    people: String,
    median: String,
    most: String,
}

#[derive(Template)]
#[template(path = "office_fairness.html")]
struct FairnessPage {
    p: Page,
    lines: Vec<Line>,
    groups: Vec<Row>,
    routes: Vec<Row>,
    few: i64,
}

pub(crate) async fn fairness_page(caller: Caller) -> Result<Response, Failure> {
    let municipality = caller.staff()?.municipality();
    let texts = caller.office_texts();
    let means = crate::Means::of(&caller.app);
    let since = caller.app.clock.now() - SignedDuration::from_hours(24 * DAYS);
    let (lines, (groups, routes)) = caller
        .app
        .db
        .read(move |tx| -> Result<_, db::DbError> {
            Ok((fairness::out_of_turn(tx, &means, municipality, since)?, fairness::waits(tx, municipality, since)?))
        })
        .await?;
    let row = |prefix: &str, it: Waits| Row {
        of: texts.get(&format!("{prefix}-{}", it.of)).into_owned(),
        people: it.people.map_or_else(
            || texts.one("office-fair-few", "count", i64::try_from(FEWEST).unwrap_or(5)),
            |n| texts.number(i64::try_from(n).unwrap_or(i64::MAX)),
        ),
        median: it.median_days.map_or_else(String::new, |days| texts.one("office-fair-days", "count", days)),
        most: it.most_days.map_or_else(String::new, |days| texts.one("office-fair-days", "count", days)),
    };
    let page = FairnessPage {
        p: caller
            .office_page(texts.get("office-fair-heading"))
            .section("waiting")
            .under(texts.get("office-waiting-heading"), "/kontor/ventelister"),
        lines: lines
            .into_iter()
            .map(|it| Line {
                when: said_moment(texts, &caller, it.at),
                what: texts.get(&format!("office-event-{}", it.act.replace('_', "-"))).into_owned(),
                by: it.by.unwrap_or_else(|| texts.get("office-fair-rule").into_owned()),
                reason: super::said_reason(texts, &it.reason, it.note.as_deref()),
                path: it.entry.map(|entry| caller.url(&format!("/kontor/venter/{entry}"))),
            })
            .collect(),
        groups: groups.into_iter().map(|it| row("office-fair-group", it)).collect(),
        routes: routes.into_iter().map(|it| row("office-fair-route", it)).collect(),
        few: i64::try_from(FEWEST).unwrap_or(5),
    };
    page.p.show(&page)
}
