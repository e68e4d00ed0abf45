//! Account numbers, cards and wallets, by their own check digits.

/// Whether a text is (or, after a label and a colon, ends with) the number of an account, a card or
/// a wallet.
pub(crate) fn is_account(text: &str) -> bool {
    let last = text.rsplit(':').next().unwrap_or(text).trim();
    [text, last].into_iter().any(|part| is_iban(part) || is_card(part) || is_wallet(part))
}

/// ISO 13616: two letters, two check digits, up to 30 letters and digits; the whole is 1 modulo 97.
fn is_iban(text: &str) -> bool {
    let code: Vec<u8> = text.bytes().filter(|byte| !matches!(byte, b' ' | b'-')).take(40).collect();
    let shape = code.iter().enumerate().all(|(at, byte)| match at {
        0 | 1 => byte.is_ascii_uppercase(),
        2 | 3 => byte.is_ascii_digit(),
        _ => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
    });
    if !shape || !(15..=34).contains(&code.len()) {
        return false;
    }
    let Some((head, tail)) = code.split_at_checked(4) else { return false };
    let rest = tail.iter().chain(head).fold(0u32, |rest, byte| {
        if byte.is_ascii_digit() {
            (rest * 10 + u32::from(byte - b'0')) % 97
        } else {
            (rest * 100 + u32::from(byte - b'A') + 10) % 97
        }
    });
    // A number with a slip in it is still meant as an account where most of it is digits.
    rest == 1 || tail.iter().filter(|byte| byte.is_ascii_digit()).count() >= 14
}

/// ISO/IEC 7812: 13 to 19 digits that pass the check of Luhn, or sixteen in groups of four.
fn is_card(text: &str) -> bool {
    if !text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-')) {
        return false;
    }
    let digits: Vec<u8> =
        text.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').take(20).collect();
    let groups = text.split([' ', '-']);
    let grouped = digits.len() == 16 && groups.clone().all(|group| group.len() == 4);
    (13..=19).contains(&digits.len()) && (grouped || passes_luhn(&digits))
}

fn passes_luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits.iter().rev().enumerate().fold(0, |sum, (at, &digit)| {
        let digit = u32::from(digit);
        sum + match (at % 2, digit * 2) {
            (0, _) => digit,
            (_, twice) if twice > 9 => twice - 9,
            (_, twice) => twice,
        }
    });
    sum.is_multiple_of(10)
}

/// The shapes of Bitcoin, Ethereum, Tron and like addresses: one word of letters and digits.
fn is_wallet(text: &str) -> bool {
    let Some(first) = text.split_whitespace().next() else { return false };
    let len = text.len();
    if first.len() != len || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return false;
    }
    let base58 = |text: &str| !text.contains(['0', 'O', 'I', 'l']);
    let mixed = text.bytes().filter(u8::is_ascii_digit).count() >= 3
        && text.bytes().any(|byte| byte.is_ascii_alphabetic());
    match text {
        _ if text.starts_with("0x") => {
            len == 42 && text.bytes().skip(2).all(|byte| byte.is_ascii_hexdigit())
        }
        _ if text.starts_with("bc1") || text.starts_with("ltc1") => (40..=64).contains(&len),
        _ if text.starts_with(['1', '3', 'L', 'M', 'D', 'T', 'r', 'X']) => {
            (25..=36).contains(&len) && base58(text) && mixed
        }
        _ => (38..=110).contains(&len) && mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_cards_and_wallets_are_known() {
        // The examples of the IBAN registry, of card issuers' test pages and of BIP 173.
        for text in [
            "GB29 NWBK 6016 1331 9268 19",
            "DE89370400440532013000",
            "4111 1111 1111 1111",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "IBAN: DE89370400440532013000",
        ] {
            assert!(is_account(text), "{text}");
        }
    }

    #[test]
    fn dates_and_words_are_not() {
        for text in ["2023 2024", "14.04.2023", "PLANETARIUM", "+380 44 123 45 67", "1234567890"] {
            assert!(!is_account(text), "{text}");
        }
    }
}
