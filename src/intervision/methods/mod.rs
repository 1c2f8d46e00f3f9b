//! Methods of intervision as data: phases with who speaks, who is silent, minutes, the rule, what it yields.

mod choose;
mod folder;
mod model;
mod read;
mod tonight;

pub use choose::{Fit, Reason, Wish, choose};
pub use model::{Experience, Method, Methods, Phase, Question, Voice};
pub use tonight::{PhaseTonight, Tonight};
