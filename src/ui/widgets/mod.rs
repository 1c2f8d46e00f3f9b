//! Small pieces that every screen is made of.

mod bubble;
mod button;
mod card;
mod check;
mod icon;
mod mark;
mod masked;
mod row;
mod tall_list;
mod text;

pub use bubble::{Bubble, avatar_ui, bubble_ui, spoken, typing_ui};
pub use button::{Button, Kind, choice_ui};
pub use card::{Column, card, care_card, column_ui, divider_ui, pair_ui, side_by_side_ui};
pub use check::check_ui;
pub use icon::Icon;
pub use mark::{chip_ui, dots_ui, mark_ui, point_ui, say, signed_ui};
pub use masked::Masked;
pub use row::{Ground, row_ui};
pub use tall_list::TallList;
pub use text::{body, heading, small, small_soft, small_strong, soft, strong, title};
