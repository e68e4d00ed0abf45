//! How ordinary a character is: what a sequence decodes to must be something that people write.

/// How ordinary a character is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Class {
    /// Unassigned, private, or of a script hardly anybody writes.
    Odd,
    /// Less common letters, signs, symbols, emoji, and C1 controls (a layer further in).
    Possible,
    /// Letters and signs of everyday European text.
    Common,
}

/// The class of a character outside ASCII.
pub(crate) const fn of(ch: char) -> Class {
    match ch {
        '\u{A0}' | '«' | '»' | '§' | '°' | '©' | '®' | '·' | '±' | '¿' | '¡' | '½' | '£' | '²'
        | '³' => Class::Common,
        'ŉ' | 'ſ' | 'ĸ' => Class::Odd,
        'Ĉ'..='ċ' | 'Ĕ' | 'ĕ' | 'Ĝ' | 'ĝ' | 'Ġ' | 'ġ' | 'Ĥ'..='ĭ' | 'Ĳ'..='ĵ' | 'Ŀ' | 'ŀ' => {
            Class::Possible
        }
        'Ŋ'..='ŏ' | 'Ŕ'..='ŗ' | 'Ŝ' | 'ŝ' | 'Ŧ'..='ũ' | 'Ŭ' | 'ŭ' | 'Ŵ'..='ŷ' => {
            Class::Possible
        }
        'À'..='ž' | 'Ș'..='ț' => Class::Common,
        'Ά'..='Ώ' | 'ΐ'..='ώ' => Class::Common,
        'Ѐ'..='џ' | 'Ґ' | 'ґ' => Class::Common,
        '‐'..='„' | '†'..='•' | '…' | '‰' | '‹' | '›' | '€' | '№' | '™' | '−' => {
            Class::Common
        }
        'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ə' | 'ə' | 'ƒ' | 'Ǎ'..='ǜ' | 'ɛ' | 'ɔ' => {
            Class::Possible
        }
        '\u{80}'..='\u{BF}' | 'Ғ'..='ӿ' | 'Ḁ'..='ỿ' | '\u{1F00}'..='\u{1FFF}' => {
            Class::Possible
        }
        '\u{300}'..='\u{36F}' | 'ʰ'..='˿' => Class::Possible,
        'Ա'..='և' | '\u{5B0}'..='״' | '،'..='ۿ' | 'ऀ'..='൯' | 'ก'..='๛' | 'Ⴀ'..='ჿ' => {
            Class::Possible
        }
        '\u{2000}'..='\u{27BF}'
        | '\u{2900}'..='\u{2BFF}'
        | '\u{3000}'..='ヿ'
        | '一'..='\u{9FFF}'
        | '가'..='힣' => Class::Possible,
        '\u{FE0F}'
        | '\u{FEFF}'
        | 'ﬀ'..='ﬆ'
        | '！'..='～'
        | '\u{1F000}'..='\u{1FAFF}'
        | '\u{FFFD}' => Class::Possible,
        '\u{E0020}'..='\u{E007F}' => Class::Possible,
        _ => Class::Odd,
    }
}
