//! Sends xAPI statements to a learning record store, when asked.

use super::PlaceSecret;
use super::remote::make_ready;
use reqwest::blocking::RequestBuilder;
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

/// Sends the statements that are not there yet, each under its own id, so that sending twice changes nothing. `url` is the store's xAPI endpoint.
///
/// # Errors
/// When the store cannot be reached or says no.
pub fn push(
    url: &str,
    login: Option<(&str, &PlaceSecret)>,
    statements: &[serde_json::Value],
) -> Result<Sent, RecordsError> {
    if super::safe_host(url).is_none_or(|host| host.contains('@')) {
        return Err(RecordsError::Address);
    }
    make_ready();
    let client = reqwest::blocking::Client::builder()
        .timeout(PATIENCE)
        // A store that sends us elsewhere would get the password there.
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .map_err(|_| RecordsError::Offline)?;
    let address = format!("{}/statements", url.trim_end_matches('/').trim_end_matches("/statements"));
    let with_head = |request: RequestBuilder| {
        let request = request.header("X-Experience-API-Version", VERSION);
        match login {
            Some((name, secret)) => request.basic_auth(name, Some(secret.shown())),
            None => request,
        }
    };
    let mut new = Vec::new();
    for statement in statements {
        let id = statement["id"].as_str().unwrap_or_default();
        let asked = with_head(client.get(format!("{address}?statementId={id}"))).send();
        let answer = asked.map_err(|_| RecordsError::Offline)?;
        let is_there = match answer.status().as_u16() {
            200 => holds(&answer.text().map_err(|_| RecordsError::Offline)?, id),
            404 => false,
            401 | 403 => return Err(RecordsError::Refused),
            other => return Err(RecordsError::Declined(other)),
        };
        if !is_there {
            new.push(statement);
        }
    }
    let sent = Sent { new: new.len(), known: statements.len() - new.len() };
    if !new.is_empty() {
        // All at once: a store takes all of them or none.
        let body = serde_json::to_string(&new).map_err(|_| RecordsError::Declined(0))?;
        let post = with_head(client.post(&address)).header("Content-Type", "application/json").body(body);
        match post.send().map_err(|_| RecordsError::Offline)?.status().as_u16() {
            200 | 204 => {}
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
        for url in [
            "http://leren.voorbeeld.be/xapi",
            "http://localhost.voorbeeld.be/xapi",
            "ftp://x",
            "",
            "https://lotte:geheim@leren.voorbeeld.be/xapi",
        ] {
            assert_eq!(push(url, None, &[]), Err(RecordsError::Address), "{url}");
        }
    }
}
