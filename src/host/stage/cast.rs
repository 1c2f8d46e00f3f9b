//! What the stage holds: the recording, the hand on it, the program behind the panels.

use super::brush::Brush;
use super::look::palette;
use super::pen::Pen;
use super::plan::{HIGH, Head, Plan, SMALLEST};
use super::scene::Scene;
use super::writing::{Page, write};
use crate::app::{App, Piece, StageLook, StageWish, Texts};
use crate::ids::{Millis, Seq};
use crate::intervision::meeting::Stage;
use crate::intervision::stage::{COME_MS, Eyes, Hand, Showing, View};
use crate::session::Who;

/// What the hand does, for who writes it down.
#[derive(Clone, Copy, Debug)]
pub struct Cue<'a> {
    /// How fast, in percent.
    pub rate: u32,
    /// Before which messages it stops.
    pub stops: &'a [Seq],
    /// Whose message is to be predicted.
    pub waits_for: Option<(Seq, Who)>,
    /// This message alone.
    pub spot: Option<Seq>,
    /// Nothing moves by itself.
    pub still: bool,
    /// The stage writes the head itself.
    pub has_head: bool,
    /// It stands at the beginning in a window: which keys lead on is said.
    pub begins: bool,
}

/// What the stage holds.
pub struct Cast {
    /// The recording; `None`: a meeting that shows none yet.
    pub showing: Option<Showing>,
    /// The hand; `None` in a meeting, whose panels hold it.
    pub hand: Option<Hand>,
    /// How it is shown.
    pub wish: StageWish,
    /// The words around it.
    pub texts: Texts,
    /// The program behind the panels; `None` for pictures.
    pub app: Option<App>,
    /// What the next frame's mesh is made of.
    pub brush: Brush,
    /// Of the picture, in any unit.
    pub size: [f32; 2],
    /// Nothing is to be seen.
    pub is_dark: bool,
    /// Which part of which recording a meeting shows.
    pub of: Option<(String, Seq, Seq)>,
    /// In a meeting: the what-if that lies beside it, and how far it has come.
    pub aside: Option<(Seq, usize)>,
    /// The smallest letters of the last picture, in points.
    pub smallest: f32,
    /// Room for the head.
    pub head: Head,
    /// In a meeting: this message alone.
    pub spot: Option<Seq>,
    /// In a meeting: the camera stands still here.
    pub held: Option<View>,
    /// In a meeting: the ratings beside each other were seen, and the conversation is shown again.
    pub is_reveal_away: bool,
    /// Whether they lay beside each other a moment ago.
    pub was_revealed: bool,
    /// The meeting was held a moment ago.
    pub was_held: bool,
    /// The moment, when it is not the hand's.
    pub moment: Millis,
}

impl Cast {
    /// Makes a piece ready.
    pub fn of(piece: &Piece, wish: &StageWish) -> Self {
        let (mut showing, mut hand) = (None, None);
        if let Piece::Recording { recording, file, parent, .. } = piece {
            let mut made = Showing::of(recording, file.as_deref());
            made.lay_aside(parent.as_deref());
            hand = Hand::on(recording, &made, &wish.stops);
            if let Some(hand) = &mut hand {
                hand.inner = wish.inner;
            }
            showing = Some(made);
        }
        let [width, height] = [wish.size.0, wish.size.1].map(|side| f32::from(u16::try_from(side).unwrap_or(u16::MAX)));
        Self {
            showing,
            hand,
            texts: Texts::new(wish.lang),
            wish: wish.clone(),
            app: None,
            brush: Brush::default(),
            size: [width, height],
            is_dark: false,
            of: None,
            aside: None,
            smallest: f32::INFINITY,
            head: Head::Narrow,
            spot: None,
            held: None,
            is_reveal_away: true,
            was_revealed: false,
            was_held: false,
            moment: 0,
        }
    }

    fn replay(&self) -> Option<&crate::intervision::replay::Replay> {
        self.app.as_ref()?.meetings.open.as_ref()?.replay.as_ref()
    }

    /// The moment shown.
    pub fn at_ms(&self) -> Millis {
        match (&self.hand, self.replay()) {
            (Some(hand), _) => hand.at_ms(),
            // What a meeting stepped to has come in: its clock stands still at the message itself.
            (None, Some(replay)) if !replay.is_running && replay.waits_for().is_none() => {
                let room = replay.next().map_or(COME_MS, |next| next.at_ms.saturating_sub(replay.at_ms() + 1));
                replay.at_ms() + room.min(COME_MS)
            }
            (None, Some(replay)) => replay.at_ms(),
            (None, None) => self.moment,
        }
    }

    /// How one looks now.
    pub fn eyes(&self) -> Eyes {
        match (&self.hand, self.replay()) {
            (Some(hand), _) => hand.eyes(self.wish.still),
            (None, replay) => {
                let inner = replay.map_or(self.wish.inner, |replay| replay.shows_hidden);
                Eyes { inner, still: self.wish.still, held: self.held }
            }
        }
    }

    fn waits_for(&self) -> Option<(Seq, Who)> {
        match &self.hand {
            Some(hand) => hand.waits_for(),
            None => self.replay().and_then(crate::intervision::replay::Replay::waits_for),
        }
    }

    /// The ratings of a meeting lie beside each other.
    pub fn is_revealed(&self) -> bool {
        self.app.as_ref().and_then(|app| app.meetings.open.as_ref()).is_some_and(|open| open.revealed.is_some())
    }

    /// The meeting is planned or closed, not held: its own screen is shown, where that is done.
    pub fn is_at_desk(&self) -> bool {
        let open = self.app.as_ref().and_then(|app| app.meetings.open.as_ref());
        open.is_some_and(|open| open.meeting.state().stage != Stage::Running) && !self.reveals()
    }

    /// They take the place of the conversation.
    pub fn reveals(&self) -> bool {
        !self.is_reveal_away && self.is_revealed()
    }

    /// The message that is shown alone.
    pub fn spotted(&self) -> Option<Seq> {
        self.hand.as_ref().map_or(self.spot, |hand| hand.spot)
    }

    /// The last message alone, or all of them again.
    pub fn toggle_spot(&mut self) {
        let at = self.at_ms();
        let Some(showing) = &self.showing else { return };
        match &mut self.hand {
            Some(hand) => hand.toggle_spot(showing),
            None if self.spot.is_some() => self.spot = None,
            None => self.spot = showing.at(at, Eyes::default()).bubbles.last().map(|bubble| bubble.of),
        }
    }

    /// The camera stands still where it is, or follows again.
    pub fn toggle_camera(&mut self) {
        let (at, eyes) = (self.at_ms(), self.eyes());
        let Some(showing) = &self.showing else { return };
        match &mut self.hand {
            Some(hand) => hand.toggle_camera(showing, self.wish.still),
            None if self.held.is_some() => self.held = None,
            None => self.held = Some(showing.at(at, eyes).view),
        }
    }

    /// Where everything stands now.
    pub fn plan(&self) -> Plan {
        Plan::of(self.size, self.eyes().inner, self.head)
    }

    /// Draws this moment, reckoned once for both: its triangles, and what is read where there are letters yet.
    pub fn draw(&mut self, painter: Option<egui::Painter>) {
        let plan = self.plan();
        self.brush.begin([plan.all.width(), HIGH]);
        if self.is_dark {
            if let Some(painter) = painter {
                painter.rect_filled(plan.all, 0.0, egui::Color32::BLACK);
            }
            return;
        }
        let Some(showing) = self.showing.as_ref().filter(|_| !self.reveals()) else { return };
        let picture = showing.at(self.at_ms(), self.eyes());
        let (lens, palette) = (plan.lens(picture.view), palette(self.wish.look));
        let land = plan.land;
        self.brush.within([land.left() - 22.0, land.top() - 8.0, land.right() + 14.0, land.bottom() + 10.0]);
        let is_plain = self.wish.look == StageLook::Contrast;
        Scene { brush: &mut self.brush, palette, lens, is_plain }.draw(showing, &picture);
        let Some(painter) = painter else { return };
        let stops = self.hand.as_ref().map(Hand::stops).unwrap_or_default();
        let cue = Cue {
            rate: self.hand.as_ref().map_or(100, Hand::rate),
            stops: &stops,
            waits_for: self.waits_for(),
            spot: self.spotted(),
            still: self.wish.still,
            begins: self.app.is_some()
                && self.hand.as_ref().is_some_and(|hand| hand.at_ms() == 0 && !hand.is_running()),
            has_head: self.app.as_ref().is_none_or(|app| app.meetings.open.is_none()),
        };
        let mut pen = Pen { painter, palette, texts: &self.texts, smallest: f32::INFINITY };
        write(&mut pen, &Page { showing, picture: &picture, plan, lens, cue });
        self.smallest = pen.smallest;
        debug_assert!(self.smallest >= SMALLEST, "letters too small");
    }
}
