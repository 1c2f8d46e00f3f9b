//! The codebook: what a counsellor's message can do.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! codebook {
    ($($variant:ident $code:literal $doc:literal,)+) => {
        /// A counselling act; its code never changes meaning once recordings hold it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Act {
            $(#[doc = $doc] #[serde(rename = $code)] $variant,)+
        }

        impl Act {
            /// Every act, in the order of the codebook.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The permanent code, as in phrase files and recordings.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// What the counsellor does, one line, for authors.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$variant => $doc,)+ }
            }
        }
    };
}

codebook! {
    Greeting "greeting" "Opens the contact.",
    QuestionOpen "question_open" "Asks what cannot be answered by yes, no or one fact.",
    QuestionClosed "question_closed" "Asks for yes or no, a choice or one fact.",
    GoalQuestion "goal_question" "Asks what the person hopes for from this chat.",
    Reflection "reflection" "Gives back content, feeling or meaning, as a statement.",
    Summary "summary" "Gathers two or more earlier things.",
    Affirmation "affirmation" "Names a strength or an effort.",
    Normalise "normalise" "Says that the reaction is understandable or that others have it too.",
    Autonomy "autonomy" "Says that the choice is the person's.",
    Encourager "encourager" "Shows listening without content.",
    ThanksDisclosure "thanks_disclosure" "Thanks for telling.",
    AskConsent "ask_consent" "Asks leave before informing, advising or a hard question.",
    Information "information" "Gives a neutral fact about help, law or the service.",
    Advice "advice" "Tells or suggests what to do.",
    Refer "refer" "Names or offers a service or a professional.",
    Judgement "judgement" "Blames, shames, labels or argues.",
    FalseReassurance "false_reassurance" "Promises what nobody can know.",
    SelfDisclosure "self_disclosure" "Speaks of the counsellor's own life or feelings.",
    SetLimit "set_limit" "Sets a calm limit to behaviour in the chat.",
    AskSuicide "ask_suicide" "Asks directly about suicide or wanting to die.",
    AskPlanMeans "ask_plan_means" "Asks about plan, means, time, preparation or earlier attempts.",
    AskChildSafety "ask_child_safety" "Asks about children's safety, presence, supervision or contact.",
    AskIdentity "ask_identity" "Asks a name, address, work place, number or another identifying fact.",
    ConfirmAnonymity "confirm_anonymity" "Explains that the chat is anonymous.",
    ExplainLimits "explain_limits" "Says when confidentiality ends.",
    PromiseSecrecy "promise_secrecy" "Promises absolute secrecy.",
    Consult "consult" "Says that a colleague or shift lead will be asked.",
    SafetyPlan "safety_plan" "Works on warning signs, distraction, people, making the place safe.",
    SilenceCheck "silence_check" "Checks whether the person is still there.",
    Close "close" "Announces or does the ending.",
}

impl Act {
    /// The act with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|act| act.code() == code)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
