//! Sends xAPI statements to a learning record store, when asked.

use super::PlaceSecret;
use super::remote::make_ready;
use std::time::Duration;

/// Why statements were not taken. Never holds a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordsError {
    /// The address cannot be used.
    #[error("this is no address of a learning record store: it begins with https://")]
    Address,
    /// It does not answer.
    #[error("the learning record store does not answer; nothing was sent")]
    Offline,
    /// It does not let us in.
    #[error("the learning record store does not let you in: check the name and the password")]
    Refused,
    /// It answers no.
    #[error("the learning record store did not take the statements (answer {0})")]
    Declined(u16),
}

/// What came of sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Statements that are new there.
    pub new: usize,
    /// Statements that were there already: nothing changed.
    pub known: usize,
}

/// The version of xAPI that we speak.
const VERSION: &str = "1.0.3";

/// How long a store may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends statements, each under its own id, so that sending twice changes nothing. `url` is the store's xAPI endpoint.
///
/// # Errors
/// When the store cannot be reached or says no; what was sent before stays there, and sending again changes nothing.
pub fn push(
    url: &str,
    login: Option<(&str, &PlaceSecret)>,
    statements: &[serde_json::Value],
) -> Result<Sent, RecordsError> {
    let is_own = ["http://127.0.0.1", "http://localhost", "http://[::1]"].iter().any(|own| url.starts_with(own));
    let holds_secret = url.split("://").nth(1).unwrap_or_default().split('/').next().unwrap_or_default().contains('@');
    if !(url.starts_with("https://") || is_own) || holds_secret {
        return Err(RecordsError::Address);
    }
    make_ready();
    let client = reqwest::blocking::Client::builder()
        .timeout(PATIENCE)
        // A store that sends us elsewhere would get the password there.
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .map_err(|_| RecordsError::Offline)?;
    let base = url.trim_end_matches('/').trim_end_matches("/statements");
    let mut sent = Sent { new: 0, known: 0 };
    for statement in statements {
        let id = statement["id"].as_str().unwrap_or_default();
        let address = format!("{base}/statements?statementId={id}");
        let with_head = |request: reqwest::blocking::RequestBuilder| {
            let request = request.header("X-Experience-API-Version", VERSION);
            match login {
                Some((name, secret)) => request.basic_auth(name, Some(secret.shown())),
                None => request,
            }
        };
        let there = with_head(client.get(&address)).send().map_err(|_| RecordsError::Offline)?;
        match there.status().as_u16() {
            200 => {
                let answer = there.text().map_err(|_| RecordsError::Offline)?;
                if holds(&answer, id) {
                    sent.known += 1;
                    continue;
                }
            }
            401 | 403 => return Err(RecordsError::Refused),
            404 => {}
            other => return Err(RecordsError::Declined(other)),
        }
        let put = with_head(client.put(&address)).header("Content-Type", "application/json");
        let answer = put.body(statement.to_string()).send().map_err(|_| RecordsError::Offline)?;
        match answer.status().as_u16() {
            200 | 204 => sent.new += 1,
            401 | 403 => return Err(RecordsError::Refused),
            other => return Err(RecordsError::Declined(other)),
        }
    }
    Ok(sent)
}

/// Whether an answer is this statement; some stores answer with a list, which may be empty.
fn holds(answer: &str, id: &str) -> bool {
    let Ok(answer) = serde_json::from_str::<serde_json::Value>(answer) else { return false };
    let is_it = |statement: &serde_json::Value| statement["id"] == id;
    is_it(&answer) || answer["statements"].as_array().is_some_and(|all| all.iter().any(is_it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_list_is_no_statement() {
        assert!(!holds("{\"statements\":[]}", "a"));
        assert!(holds("{\"statements\":[{\"id\":\"a\"}]}", "a"));
        assert!(holds("{\"id\":\"a\"}", "a") && !holds("{\"id\":\"b\"}", "a") && !holds("oei", "a"));
    }

    #[test]
    fn statements_go_nowhere_in_the_clear() {
        for url in ["http://leren.voorbeeld.be/xapi", "ftp://x", "", "https://lotte:geheim@leren.voorbeeld.be/xapi"] {
            assert_eq!(push(url, None, &[]), Err(RecordsError::Address), "{url}");
        }
    }
}
