//! Quotation marks come in pairs.

/// Bits of a mark whose other half is missing.
const ALONE: f32 = 4.0;

/// Marks that have been opened and not closed.
#[derive(Clone, Copy, Default)]
pub(super) struct Pairs {
    double: u16,
    single: u16,
    /// Below 0 where the marks point inwards, as in German and Danish print.
    angle: i16,
}

impl Pairs {
    pub(super) fn push(&mut self, ch: char) {
        match ch {
            '„' => self.double = self.double.saturating_add(1),
            '“' | '”' => toggle(&mut self.double),
            '‚' => self.single = self.single.saturating_add(1),
            '‘' => toggle(&mut self.single),
            // An apostrophe too, so it opens nothing.
            '’' => self.single = self.single.saturating_sub(1),
            '«' => self.angle = self.angle.saturating_add(1),
            '»' => self.angle = self.angle.saturating_sub(1),
            _ => {}
        }
    }

    /// Bits of those left alone.
    pub(super) fn bits(self) -> f32 {
        ALONE * (f32::from(self.double) + f32::from(self.single) + f32::from(self.angle).abs())
    }
}

fn toggle(open: &mut u16) {
    *open = if *open > 0 { *open - 1 } else { 1 };
}
