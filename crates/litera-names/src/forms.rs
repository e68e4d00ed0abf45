//! The forms one part of a name may have in the other script, for one language of origin.

use crate::given;
use crate::lexicon::{self, Entry};
use crate::model::Model;
use crate::origin::{Kind, Origin};
use crate::query::Why;
use crate::reverse::{NARROW, REVERSE_WIDTH};
use crate::table::{Side, Table};

/// Forms of a part kept for each language of origin.
pub(crate) const MOST_FORMS: usize = 12;

/// What a form of the lexicon costs that is met nowhere.
const KNOWN: f32 = 9.0;
/// The same for a form in its own letters.
const KNOWN_NATIVE: f32 = 6.5;
/// What a place of the lexicon costs.
const PLACE: f32 = 3.0;
/// What another form of a known place costs more.
const CALLED: f32 = 5.0;
/// What each step of frequency in the language takes off.
const FREQUENT: f32 = 0.35;
/// What each step costs by which it is met more in another language.
const STRANGE: f32 = 0.2;
/// The same for a name in Cyrillic letters that is met more in Latin ones.
const STRANGE_HERE: f32 = 0.6;
/// The weight of the letter model for a form that the lexicon knows: its letters matter less.
const KNOWN_LETTERS: f32 = 0.25;
/// What it takes off that the lexicon has the two spellings side by side.
const ATTESTED: f32 = 2.0;
/// What a given name costs that the Slavic languages translate.
const GIVEN: f32 = 5.0;
/// The same for a place, which has one name and few namesakes.
const ATTESTED_PLACE: f32 = 5.0;
/// What a spelling costs that no rule explains though the lexicon has it.
const IRREGULAR: f32 = 6.0;

/// The cost of a part that no rule of a language spells.
const ALIEN: f32 = 60.0;

/// One form of a part.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// In lower case.
    pub(crate) text: String,
    pub(crate) cost: f32,
    pub(crate) how: How,
}

/// How it was made; put in words only for what is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    Table,
    Romanized,
    Known,
    Given,
    Kept,
}

/// A part in Cyrillic, with what every language asks of it.
pub(crate) struct Cyrillic<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: &'a str,
    pub(crate) known: Vec<Entry>,
    width: usize,
    /// Whether it is the whole name, and places are called so.
    place: bool,
}

impl<'a> Cyrillic<'a> {
    pub(crate) fn new(text: &'a str, language: &'a str, alone: bool) -> Self {
        let known = lexicon::cyrillic(text);
        let place = alone && known.iter().any(Entry::is_place);
        // A part is one word: a name of more is found as a whole.
        let known =
            known.iter().flat_map(Entry::others).filter(|e| !e.form.contains(['-', ' '])).collect();
        Self { text, language, known, width: REVERSE_WIDTH, place }
    }

    /// A rough cost as a name of the language; infinite where its rules cannot spell it.
    pub(crate) fn rough(&self, origin: Origin) -> f32 {
        let narrow = Self { width: NARROW, known: self.known.clone(), ..*self };
        narrow.latin(origin).first().map_or(ALIEN, |f| f.cost)
    }

    fn side(&self) -> Side {
        if self.language == "uk" { Side::Ukrainian } else { Side::Russian }
    }

    /// Its Latin forms as a name of the language, cheapest first.
    pub(crate) fn latin(&self, origin: Origin) -> Vec<Form> {
        let mut forms = match origin.kind {
            Kind::Foreign(table) => self.foreign(table),
            Kind::Native { romanization, crossing } => {
                self.native(origin.language, romanization, crossing)
            }
        };
        tidy(&mut forms);
        forms
    }

    fn foreign(&self, table: &Table) -> Vec<Form> {
        let model = Model::latin(table.language);
        let mut forms: Vec<Form> = Vec::new();
        for entry in &self.known {
            let letters: Vec<char> = entry.form.chars().collect();
            let spelled = table.reads(&letters, self.text, self.side()).unwrap_or(IRREGULAR);
            let cost = known_cost(entry, table.language, model.word(&letters))
                + spelled.min(IRREGULAR)
                - if entry.is_place() && self.place { ATTESTED_PLACE } else { ATTESTED };
            forms.push(Form { text: entry.form.clone(), cost, how: How::Known });
        }
        let place = self.place && self.known.iter().any(Entry::is_place);
        let originals = table.reverse(self.text, self.side(), model, self.width);
        for original in originals.into_iter().take(MOST_FORMS * 2) {
            let mut cost = original.model;
            if let Some(entry) = lexicon::exact(&original.latin) {
                cost = cost.min(known_cost(&entry, table.language, original.model));
            }
            let called = if place { CALLED } else { 0.0 };
            let cost = cost + original.rules + called;
            forms.push(Form { text: original.latin, cost, how: How::Table });
        }
        forms
    }

    /// The places of this name, where they are no better known in a language of Latin letters.
    fn places(&self, language: &str) -> impl Iterator<Item = Form> {
        let places = self.known.iter().filter(|e| e.is_place() && self.place);
        let price = if self.language == language { 3.0 } else { 0.0 };
        places.map(move |e| {
            let local = e.languages().map(|(_, f)| f).max().unwrap_or_default();
            let cost = PLACE + price + local as f32 * 0.3;
            Form { text: e.form.clone(), cost, how: How::Known }
        })
    }

    fn native(&self, language: &str, romanization: &Table, crossing: &Table) -> Vec<Form> {
        let model = Model::cyrillic(language);
        let mut forms: Vec<Form> = self.places(language).collect();
        // What is known as a place is called as it is known.
        let called = if forms.is_empty() { 0.0 } else { CALLED };
        let mut spread = |native: &str, cost: f32, how: How| {
            let letters: Vec<char> = native.chars().collect();
            let extra = native_cost(native, language, model.word(&letters));
            for (text, price) in romanize(romanization, &letters) {
                forms.push(Form { text, cost: cost + extra + price + called, how });
            }
        };
        if self.language == language {
            spread(self.text, 0.0, How::Romanized);
            return forms;
        }
        for name in given::named(self.text, self.language) {
            if let Some(form) = name.form(language) {
                spread(form, 0.0, How::Given);
            }
        }
        if language == "bg" && self.language == "be" || language == "be" && self.language == "bg" {
            return forms;
        }
        let crossed = crossing.reverse(self.text, self.side(), model, self.width);
        for native in crossed.into_iter().take(MOST_FORMS) {
            let letters: Vec<char> = native.latin.chars().collect();
            let own = native_cost(&native.latin, language, native.model);
            for (text, price) in romanize(romanization, &letters) {
                let cost = native.rules + own + price + called;
                forms.push(Form { text, cost, how: How::Romanized });
            }
        }
        forms
    }
}

/// The official form and those of the press.
fn romanize(table: &Table, letters: &[char]) -> Vec<(String, f32)> {
    let mut list = table.forward(letters, Side::Ukrainian);
    for (text, cost) in table.forward(letters, Side::Russian).into_iter().take(8) {
        if !list.iter().any(|(t, _)| *t == text) {
            list.push((text, cost + 0.3));
        }
    }
    list
}

/// What a form of the lexicon costs as a name of a language: the more often it is met there, the less.
fn known_cost(entry: &Entry, language: &str, letters: f32) -> f32 {
    let frequency = entry.frequency(language) as f32;
    let elsewhere = entry.languages().map(|(_, f)| f).max().unwrap_or_default() as f32;
    let strange = (elsewhere - frequency).max(0.0) * STRANGE;
    KNOWN - frequency * FREQUENT + strange + letters * KNOWN_LETTERS
}

/// What a Cyrillic form costs as a name of its own language. One that has a Latin form that is common
/// elsewhere is likelier a foreign name that is known.
fn native_cost(form: &str, language: &str, letters: f32) -> f32 {
    if given::named(form, language).next().is_some() {
        return GIVEN.min(letters);
    }
    let known = lexicon::cyrillic(form);
    let Some(entry) = known.iter().find(|e| e.form == form) else { return letters };
    if entry.frequency(language) == 0 {
        return letters;
    }
    let frequency = entry.frequency(language) as f32;
    let others: Vec<Entry> = entry.others().collect();
    let latin = others.iter().filter_map(|o| o.languages().map(|(_, f)| f).max());
    let elsewhere = latin.max().unwrap_or_default() as f32;
    let strange = (elsewhere + 2.0 - frequency).max(0.0) * STRANGE_HERE;
    let own = KNOWN_NATIVE - frequency * FREQUENT + letters * KNOWN_LETTERS;
    letters.min(own) + strange
}

fn tidy(forms: &mut Vec<Form>) {
    forms.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    let mut kept: Vec<Form> = Vec::with_capacity(MOST_FORMS);
    for form in forms.drain(..) {
        if kept.len() == MOST_FORMS {
            break;
        }
        if !kept.iter().any(|k| k.text == form.text) {
            kept.push(form);
        }
    }
    *forms = kept;
}

/// A part in Latin letters.
pub(crate) struct Latin<'a> {
    pub(crate) text: &'a str,
    letters: Vec<char>,
    known: Vec<Entry>,
}

impl<'a> Latin<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, letters: text.chars().collect(), known: lexicon::latin(text) }
    }

    /// Its Cyrillic forms as a name of the language, cheapest first.
    pub(crate) fn cyrillic(&self, origin: Origin, side: Side) -> Vec<Form> {
        let mut forms = match origin.kind {
            Kind::Foreign(table) => self.foreign(table, side),
            Kind::Native { romanization, crossing } => {
                self.native(origin.language, romanization, crossing, side)
            }
        };
        tidy(&mut forms);
        forms
    }

    fn foreign(&self, table: &Table, side: Side) -> Vec<Form> {
        let model = Model::latin(table.language);
        let own = model.word(&self.letters);
        let mut forms: Vec<Form> = Vec::new();
        // Without its marks the word may be one that is written with them.
        let mut spelled: Vec<(&[char], f32)> = vec![(&self.letters, own)];
        let marked: Vec<(Vec<char>, f32)> = self
            .known
            .iter()
            .filter(|e| e.form != self.text && self.text.is_ascii())
            .map(|e| {
                let letters: Vec<char> = e.form.chars().collect();
                let cost = known_cost(e, table.language, model.word(&letters));
                (letters, cost)
            })
            .collect();
        spelled.extend(marked.iter().map(|(l, c)| (l.as_slice(), *c)));
        if let Some(entry) = self.known.iter().find(|e| e.form == self.text)
            && let Some(first) = spelled.first_mut()
        {
            first.1 = first.1.min(known_cost(entry, table.language, own));
        }
        for (letters, cost) in &spelled {
            for (text, price) in table.forward(letters, side).into_iter().take(MOST_FORMS) {
                forms.push(Form { text, cost: cost + price, how: How::Table });
            }
        }
        self.attested(side, |entry| known_cost(entry, table.language, own), &mut forms);
        forms
    }

    /// Forms of the lexicon: those of the side's language before those that only may be.
    fn attested(&self, side: Side, cost: impl Fn(&Entry) -> f32, forms: &mut Vec<Form>) {
        for entry in &self.known {
            for other in entry.others() {
                let Some(mut price) = attested_cost(&other, side) else { continue };
                if other.is_place() && other.frequency(side.language()) > 0 {
                    price -= ATTESTED_PLACE;
                }
                match forms.iter_mut().find(|f| f.text == other.form) {
                    Some(form) => {
                        form.cost = form.cost.min(cost(entry) + price) - 2.0;
                        form.how = How::Known;
                    }
                    None => forms.push(Form {
                        text: other.form,
                        cost: cost(entry) + price + 1.0,
                        how: How::Known,
                    }),
                }
            }
        }
    }

    fn native(
        &self,
        language: &str,
        romanization: &Table,
        crossing: &Table,
        side: Side,
    ) -> Vec<Form> {
        let model = Model::cyrillic(language);
        let mut forms: Vec<Form> = Vec::new();
        let mut natives: Vec<(String, f32)> = Vec::new();
        for (scheme, price) in [(Side::Ukrainian, 0.0), (Side::Russian, 0.3)] {
            for native in
                romanization.reverse(self.text, scheme, model, REVERSE_WIDTH).into_iter().take(6)
            {
                let cost = native.rules + native.model + price;
                if !natives.iter().any(|(n, _)| *n == native.latin) {
                    natives.push((native.latin, cost));
                }
            }
        }
        for (native, cost) in natives {
            let mut translated = false;
            for name in given::named(&native, language) {
                if let Some(form) = name.form(side.language()) {
                    translated = true;
                    let text = form.to_owned();
                    forms.push(Form { text, cost: cost - 4.0, how: How::Given });
                }
            }
            if language == side.language() {
                forms.push(Form { text: native, cost, how: How::Romanized });
                continue;
            }
            let letters: Vec<char> = native.chars().collect();
            let worse = if translated { 4.0 } else { 0.0 };
            for (text, price) in crossing.forward(&letters, side).into_iter().take(6) {
                forms.push(Form { text, cost: cost + price + worse, how: How::Romanized });
            }
        }
        forms
    }
}

/// `None` where the letters are not of the language.
fn attested_cost(entry: &Entry, side: Side) -> Option<f32> {
    let (own, other) = match side {
        Side::Ukrainian => ("uk", "ыэёъў"),
        Side::Russian => ("ru", "іїєґў'"),
    };
    if entry.form.chars().any(|c| other.contains(c)) {
        return None;
    }
    Some(3.5 - entry.frequency(own) as f32 * 0.3)
}

impl How {
    /// In words, for a part.
    pub(crate) fn why(self, latin: &str, cyrillic: &str, origin: Origin, side: Side) -> Why {
        let letters = || latin.chars().collect::<Vec<char>>();
        match (self, origin.kind) {
            (Self::Table, Kind::Foreign(table)) => {
                Why::Table { name: table.name, steps: table.steps(&letters(), cyrillic, side) }
            }
            (Self::Known, Kind::Foreign(table)) => {
                Why::Lexicon { name: origin.name, steps: table.steps(&letters(), cyrillic, side) }
            }
            (Self::Known, _) => Why::Lexicon { name: origin.name, steps: Vec::new() },
            (Self::Given, _) => Why::Given,
            (Self::Romanized, _) => Why::Romanization { name: origin.name },
            _ => Why::Kept,
        }
    }
}
