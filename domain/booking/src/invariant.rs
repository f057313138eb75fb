//! What must hold at every moment, each as one statement that finds the rows that break it (booking.md, 3). Looks, repairs nothing.

use db::{DbError, Statement, Tx, params, sql};
use uuid::Uuid;

/// A rule that every moment must hold, and how often it is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invariant {
    /// What must hold.
    pub name: &'static str,
    /// The rows that break it.
    pub breaches: Vec<Uuid>,
}

/// Looks for breaches of the invariants that this crate answers for.
pub fn invariants(tx: &mut Tx<'_>) -> Result<Vec<Invariant>, DbError> {
    let rules: [(&'static str, &'static Statement); 25] = [
        (
            "I1 seats taken = bookings that keep theirs + open promises + the short-notice round + holds, and never more than allowed",
            sql!(
                "SELECT s.id FROM session s LEFT JOIN (SELECT municipality_id, session_id, SUM(party_size) AS seats FROM booking ",
                "WHERE state IN ('confirmed', 'attended', 'no_show') GROUP BY municipality_id, session_id) b ",
                "ON b.municipality_id = s.municipality_id AND b.session_id = s.id ",
                "LEFT JOIN (SELECT municipality_id, session_id, SUM(seats) AS seats FROM invitation WHERE state = 'open' AND kind = 'promise' ",
                "GROUP BY municipality_id, session_id) i ON i.municipality_id = s.municipality_id AND i.session_id = s.id ",
                "LEFT JOIN enquiry_round r ON r.municipality_id = s.municipality_id AND r.session_id = s.id ",
                "LEFT JOIN (SELECT municipality_id, session_id, SUM(seats) AS seats FROM hold GROUP BY municipality_id, session_id) h ",
                "ON h.municipality_id = s.municipality_id AND h.session_id = s.id ",
                "WHERE s.taken <> COALESCE(b.seats, 0) + COALESCE(i.seats, 0) + COALESCE(r.seats, 0) + COALESCE(h.seats, 0) OR s.taken > s.allowed ORDER BY s.id"
            ),
        ),
        (
            "I2 seats that residents booked themselves are counted right",
            sql!(
                "SELECT s.id FROM session s LEFT JOIN (SELECT municipality_id, session_id, SUM(party_size) AS seats FROM booking ",
                "WHERE state IN ('confirmed', 'attended', 'no_show') AND channel IN ('web', 'api') GROUP BY municipality_id, session_id) b ",
                "ON b.municipality_id = s.municipality_id AND b.session_id = s.id ",
                "LEFT JOIN (SELECT municipality_id, session_id, SUM(seats) AS seats FROM hold GROUP BY municipality_id, session_id) h ",
                "ON h.municipality_id = s.municipality_id AND h.session_id = s.id ",
                "WHERE s.taken_web <> COALESCE(b.seats, 0) + COALESCE(h.seats, 0) ORDER BY s.id"
            ),
        ),
        (
            "I3 people waiting = open list entries",
            sql!(
                "SELECT s.id FROM session s LEFT JOIN (SELECT municipality_id, session_id, SUM(party_size) AS people FROM wait_entry ",
                "WHERE state = 'waiting' GROUP BY municipality_id, session_id) w ",
                "ON w.municipality_id = s.municipality_id AND w.session_id = s.id WHERE s.waiting <> COALESCE(w.people, 0) ORDER BY s.id"
            ),
        ),
        (
            "I4 no entry has a number that its list has not handed out",
            sql!(
                "SELECT w.id FROM wait_entry w JOIN wait_list l ON l.municipality_id = w.municipality_id AND l.offer_id = w.offer_id ",
                "WHERE w.seq > l.turn ORDER BY w.id"
            ),
        ),
        (
            "I6 an entry is invited exactly while it has an open invitation",
            sql!(
                "SELECT w.id FROM wait_entry w LEFT JOIN invitation i ON i.municipality_id = w.municipality_id AND i.entry_id = w.id AND i.state = 'open' ",
                "WHERE (w.state = 'invited') <> (i.id IS NOT NULL) ORDER BY w.id"
            ),
        ),
        (
            "I6 nobody comes to a seat by two invitations",
            sql!(
                "SELECT entry_id FROM invitation WHERE state = 'accepted' GROUP BY municipality_id, entry_id HAVING COUNT(*) > 1 ORDER BY entry_id"
            ),
        ),
        (
            "I7 no promise ends later than three hours before the meeting",
            sql!(
                "SELECT i.id FROM invitation i JOIN session s ON s.municipality_id = i.municipality_id AND s.id = i.session_id ",
                "LEFT JOIN meeting m ON m.municipality_id = i.municipality_id AND m.session_id = i.session_id AND m.number = i.from_meeting ",
                "WHERE i.state = 'open' AND i.kind = 'promise' AND i.expires_at > COALESCE(m.starts_at, s.starts_at) - 10800000000 ORDER BY i.id"
            ),
        ),
        (
            "I8 no invitation is open to a meeting that is not held",
            sql!(
                "SELECT i.id FROM invitation i JOIN session s ON s.municipality_id = i.municipality_id AND s.id = i.session_id ",
                "WHERE i.state = 'open' AND s.state = 'cancelled' ORDER BY i.id"
            ),
        ),
        (
            "I9 a cancelled meeting keeps no seats and no list",
            sql!("SELECT id FROM session WHERE state = 'cancelled' AND (taken > 0 OR waiting > 0) ORDER BY id"),
        ),
        (
            "I10 the key of a form leads to the booking or the list entry that it made",
            sql!(
                "SELECT k.target_id FROM idempotency k WHERE NOT EXISTS (SELECT 1 FROM booking b WHERE b.municipality_id = k.municipality_id ",
                "AND b.id = k.target_id AND k.target = 'booking') AND NOT EXISTS (SELECT 1 FROM wait_entry w ",
                "WHERE w.municipality_id = k.municipality_id AND w.id = k.target_id AND k.target = 'wait_entry') ORDER BY k.target_id"
            ),
        ),
        (
            "I11 a meeting with seats taken, and a course, has every five minutes of its guide and its room for itself",
            sql!(
                "SELECT s.id FROM session s WHERE (s.guide_id IS NOT NULL OR s.room_id IS NOT NULL) AND s.state = 'open' ",
                "AND (s.taken > 0 OR s.form = 'course') AND s.form IN ('individual', 'course') AND ",
                "(SELECT COUNT(*) FROM claim c WHERE c.municipality_id = s.municipality_id AND c.session_id = s.id) < ",
                "CASE WHEN s.meetings = 1 THEN (s.ends_at - s.starts_at) / 300000000 ELSE (SELECT CAST(SUM((m.ends_at - m.starts_at) / 300000000) AS BIGINT) ",
                "FROM meeting m WHERE m.municipality_id = s.municipality_id AND m.session_id = s.id AND m.state <> 'cancelled') END * (CASE WHEN s.guide_id IS NULL THEN 0 ELSE 1 END + CASE WHEN s.room_id IS NULL THEN 0 ELSE 1 END) ",
                "ORDER BY s.id"
            ),
        ),
        (
            "I11 nobody is busy with a meeting that nobody has a seat in",
            sql!(
                "SELECT DISTINCT s.id FROM claim c JOIN session s ON s.municipality_id = c.municipality_id AND s.id = c.session_id ",
                "WHERE (s.form = 'individual' AND s.taken = 0) OR s.state = 'cancelled' ORDER BY s.id"
            ),
        ),
        (
            "I11 no two meetings of a guide or a room lie over each other",
            sql!(
                "SELECT a.id FROM session a JOIN session b ON b.municipality_id = a.municipality_id AND b.id <> a.id ",
                "AND (b.guide_id = a.guide_id OR b.room_id = a.room_id) AND b.starts_at >= a.starts_at AND b.starts_at < a.ends_at ",
                "WHERE a.state = 'open' AND b.state = 'open' AND a.form = 'individual' AND b.form = 'individual' AND a.taken > 0 AND b.taken > 0 ORDER BY a.id"
            ),
        ),
        (
            "I16 seats allowed = capacity and overbook, or what is taken if that is more",
            sql!(
                "SELECT id FROM session WHERE allowed <> CASE WHEN capacity + overbook > taken THEN capacity + overbook ELSE taken END ORDER BY id"
            ),
        ),
        (
            "I18 no reminder waits for a booking that is cancelled",
            sql!(
                "SELECT o.id FROM outbox o JOIN booking b ON b.municipality_id = o.municipality_id AND b.id = o.subject_id ",
                "WHERE o.kind = 'reminder' AND o.state = 'waiting' AND b.state IN ('cancelled_by_resident', 'cancelled_by_service') ORDER BY o.id"
            ),
        ),
        (
            "I19 whoever no message reaches has a task, or a letter on its way, while a promise is open",
            sql!(
                "SELECT i.id FROM invitation i WHERE i.state = 'open' AND i.kind = 'promise' AND i.route NOT IN ('sms', 'email') ",
                "AND NOT EXISTS (SELECT 1 FROM staff_task t WHERE t.municipality_id = i.municipality_id AND t.subject_id = i.entry_id ",
                "AND t.invitation_id = i.id) ",
                "AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.municipality_id = i.municipality_id AND o.subject_id = i.entry_id ",
                "AND o.kind = 'invited' AND o.channel = 'letter' AND o.state NOT IN ('failed', 'dropped')) ORDER BY i.id"
            ),
        ),
        (
            "I20 the number of a booking leads to it",
            sql!(
                "SELECT b.id FROM booking b WHERE b.contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference_code r ",
                "WHERE r.municipality_id = b.municipality_id AND r.code = b.ref_code AND r.subject_id = b.id) ORDER BY b.id"
            ),
        ),
        (
            "I20 the number of a list entry leads to it, or to the booking that it became",
            sql!(
                "SELECT w.id FROM wait_entry w WHERE w.contact_id IS NOT NULL AND w.state <> 'placed' AND NOT EXISTS (SELECT 1 FROM reference_code r ",
                "WHERE r.municipality_id = w.municipality_id AND r.code = w.ref_code AND r.subject_id = w.id) ORDER BY w.id"
            ),
        ),
        (
            "I22 no contact without a booking or a list entry",
            sql!(
                "SELECT c.id FROM contact c WHERE NOT EXISTS (SELECT 1 FROM booking b WHERE b.municipality_id = c.municipality_id AND b.contact_id = c.id) ",
                "AND NOT EXISTS (SELECT 1 FROM wait_entry w WHERE w.municipality_id = c.municipality_id AND w.contact_id = c.id) ORDER BY c.id"
            ),
        ),
        (
            "B28 a meeting says when it is drawn exactly while a draw of it is open",
            sql!(
                "SELECT s.id FROM session s LEFT JOIN draw d ON d.municipality_id = s.municipality_id AND d.session_id = s.id AND d.state = 'open' ",
                "WHERE (s.draws_at IS NULL) <> (d.id IS NULL) OR s.draws_at <> d.draws_at ORDER BY s.id"
            ),
        ),
        (
            "B28 nobody is promised a seat before the draw",
            sql!(
                "SELECT i.id FROM invitation i JOIN session s ON s.municipality_id = i.municipality_id AND s.id = i.session_id ",
                "WHERE i.state = 'open' AND s.draws_at IS NOT NULL ORDER BY i.id"
            ),
        ),
        (
            "B36 a wish for an earlier time is open only for a booking that keeps its seat",
            sql!(
                "SELECT w.booking_id FROM earlier_wish w JOIN booking b ON b.municipality_id = w.municipality_id AND b.id = w.booking_id ",
                "WHERE w.open AND (b.contact_id IS NULL OR b.state NOT IN ('confirmed', 'attended', 'no_show')) ORDER BY w.booking_id"
            ),
        ),
        (
            "I26 whatever was done out of turn has a reason",
            sql!(
                "SELECT id FROM booking_event WHERE act IN ('overbooked', 'booked_out_of_turn', 'placed_out_of_turn', 'moved_ahead', 'session_cancelled', ",
                "'meeting_moved', 'meeting_cancelled') ",
                "AND reason = '' ORDER BY id"
            ),
        ),
        (
            "B72 a live booking in a course has one mark for each meeting that is not cancelled",
            sql!(
                "SELECT b.id FROM booking b JOIN session s ON s.municipality_id = b.municipality_id AND s.id = b.session_id ",
                "WHERE s.meetings > 1 AND b.state IN ('confirmed', 'attended', 'no_show') AND ",
                "(SELECT COUNT(*) FROM meeting m WHERE m.municipality_id = s.municipality_id AND m.session_id = s.id AND m.state <> 'cancelled') <> ",
                "(SELECT COUNT(*) FROM attendance a JOIN meeting m ON m.municipality_id = a.municipality_id AND m.id = a.meeting_id ",
                "WHERE a.municipality_id = b.municipality_id AND a.booking_id = b.id AND m.session_id = s.id AND m.state <> 'cancelled') ORDER BY b.id"
            ),
        ),
        (
            "B72 a course begins with its first meeting, ends with its last, and knows how many it has",
            sql!(
                "SELECT s.id FROM session s LEFT JOIN (SELECT municipality_id, session_id, COUNT(*) AS meetings, ",
                "MIN(CASE WHEN state <> 'cancelled' THEN starts_at END) AS starts_at, MAX(CASE WHEN state <> 'cancelled' THEN ends_at END) AS ends_at ",
                "FROM meeting GROUP BY municipality_id, session_id) m ON m.municipality_id = s.municipality_id AND m.session_id = s.id ",
                "WHERE s.meetings <> COALESCE(m.meetings, 1) OR s.starts_at <> COALESCE(m.starts_at, s.starts_at) ",
                "OR s.ends_at <> COALESCE(m.ends_at, s.ends_at) ORDER BY s.id"
            ),
        ),
    ];
    rules
        .into_iter()
        .map(|(name, statement)| Ok(Invariant { name, breaches: tx.all(statement, params![], |row| row.next())? }))
        .collect()
}
