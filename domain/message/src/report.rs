//! What a gateway reports about a message. Reports come late, twice or never; they are known by our own id, never by a number.

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use db::{DbError, Tx, params, sql};
use jiff::Timestamp;
use uuid::Uuid;
use web::{App, Failure, Form};

use crate::claim::{self, Author, outgoing};
use crate::way::Dispatch;

/// What a report says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Report {
    /// The phone has it.
    Delivered,
    /// The operator has it; so it need not be sent again, whatever became of our own try.
    Taken,
    /// It will not arrive.
    Lost(&'static str),
}

/// Kannel's numbers: 1 delivered, 2 not delivered, 4 buffered, 8 accepted by the centre, 16 refused by it.
fn parse(status: &str) -> Option<Report> {
    match status {
        "1" => Some(Report::Delivered),
        "4" | "8" => Some(Report::Taken),
        "2" => Some(Report::Lost("undelivered")),
        "16" => Some(Report::Lost("rejected")),
        _ => None,
    }
}

/// `GET /sms/rapport/{secret}?k=…&m=…&status=…`: gateways report by GET. Done twice it is done once.
pub(crate) async fn report(
    State(app): State<App>,
    Extension(dispatch): Extension<Dispatch>,
    Path(secret): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    if !dispatch.admits(&secret) {
        return Err(Failure::NotFound);
    }
    let said = Form::parse(&query.unwrap_or_default());
    let (Some(municipality), Some(id), Some(report)) = (said.id("k"), said.id("m"), parse(said.get("status"))) else {
        return Err(Failure::NotFound);
    };
    let now = app.clock.now();
    app.db.write(move |tx| note(tx, &*dispatch.author, municipality, id, report, now)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Notes what is reported.
pub(crate) fn note(
    tx: &mut Tx<'_>,
    author: &dyn Author,
    municipality: Uuid,
    id: Uuid,
    report: Report,
    now: Timestamp,
) -> Result<(), DbError> {
    match report {
        Report::Delivered => {
            let arrived = tx.first(
                sql!(
                    "UPDATE outbox SET state = 'delivered', lease = NULL, delivered_at = $1, sent_at = COALESCE(sent_at, $1), last_error = '' ",
                    "WHERE municipality_id = $2 AND id = $3 AND state IN ('waiting', 'sending', 'sent', 'failed') AND attempts > 0 ",
                    outgoing!()
                ),
                params![now, municipality, id],
                claim::read,
            )?;
            // Somebody may have been asked to call meanwhile: it had been given up.
            arrived.map_or(Ok(()), |it| author.has_left(tx, &it))
        }
        Report::Taken => tx.send(
            sql!(
                "UPDATE outbox SET state = 'sent', lease = NULL, sent_at = $1, last_error = '' ",
                "WHERE municipality_id = $2 AND id = $3 AND state IN ('waiting', 'sending') AND attempts > 0"
            ),
            params![now, municipality, id],
        ),
        Report::Lost(why) => {
            let lost = tx.first(
                sql!(
                    "UPDATE outbox SET state = 'failed', lease = NULL, last_error = $1 WHERE municipality_id = $2 AND id = $3 ",
                    "AND state IN ('waiting', 'sending', 'sent') AND attempts > 0 ",
                    outgoing!()
                ),
                params![why, municipality, id],
                claim::read,
            )?;
            lost.map_or(Ok(()), |it| author.could_not(tx, &it))
        }
    }
}
