//! Every statement is right on both engines, keeps to the dialect that they share, and leaves what only grows alone.

use crate::databases::each;
use db::STATEMENTS;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_statement_is_prepared_on_every_engine() {
    assert!(STATEMENTS.len() > 60, "only {} statements are registered: the crates are not all linked in", STATEMENTS.len());
    for it in each().await {
        let mut wrong = Vec::new();
        for statement in STATEMENTS {
            if let Err(error) = it.db.prepare_only(statement).await {
                wrong.push(format!("{}:{} on {}: {error}", statement.file, statement.line, it.db.engine_name()));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn no_statement_uses_words_that_mean_different_things_on_the_two_engines() {
    // docs/decisions/0001: these differ in meaning, or exist on one engine only.
    const FORBIDDEN: [&str; 13] = [
        " LIKE ",
        "ILIKE",
        "LOWER(",
        "UPPER(",
        "MERGE ",
        "FOR UPDATE",
        "ANY(",
        "TO_CHAR",
        "DATE_TRUNC",
        "NOW()",
        "JSON_EXTRACT",
        "RANDOM()",
        "GROUP_CONCAT",
    ];
    for statement in STATEMENTS {
        let text = statement.text.to_uppercase();
        for word in FORBIDDEN {
            assert!(!text.contains(word), "{}:{} uses {word}", statement.file, statement.line);
        }
    }
}

#[test]
fn parameters_first_appear_in_the_order_of_their_numbers() {
    for statement in STATEMENTS {
        let mut highest = 0;
        for piece in statement.text.split('$').skip(1) {
            let digits: String = piece.chars().take_while(char::is_ascii_digit).collect();
            let number: u32 = digits.parse().unwrap();
            assert!(number <= highest + 1, "{}:{}: ${number} comes before ${}", statement.file, statement.line, highest + 1);
            highest = highest.max(number);
        }
    }
}

#[test]
fn a_table_that_only_grows_is_neither_changed_nor_emptied() {
    const GROWS: [&str; 1] = ["booking_event"];
    for statement in STATEMENTS {
        for table in GROWS {
            for act in ["UPDATE", "DELETE FROM"] {
                assert!(
                    !statement.text.contains(&format!("{act} {table}")),
                    "{}:{} changes {table}",
                    statement.file,
                    statement.line
                );
            }
        }
    }
}
