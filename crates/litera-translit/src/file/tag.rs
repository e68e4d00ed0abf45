//! BCP 47 tags with the `t` extension (RFC 5646, RFC 6497): their syntax.

/// Whether a tag is well formed: a language tag, `t`, a source tag in lower case, and fields
/// (`m0-ungegn-2012`), with `x0` last and private.
pub(super) fn check(tag: &str) -> Result<(), String> {
    let mut parts = tag.split('-').peekable();
    language(&mut parts, false)?;
    match parts.next() {
        None => return Ok(()),
        Some("t") => {}
        Some(other) => return Err(format!("`{other}` is not a subtag; `t` was expected")),
    }
    if parts.peek().is_none() {
        return Err("nothing follows `t`".to_owned());
    }
    language(&mut parts, true)?;
    let mut fields: Vec<&str> = Vec::new();
    while let Some(key) = parts.next() {
        let is_key =
            matches!(key.as_bytes(), [a, b] if a.is_ascii_lowercase() && b.is_ascii_digit());
        if !is_key {
            return Err(format!("`{key}` is not a field such as `m0` or `x0`"));
        }
        if fields.contains(&key) {
            return Err(format!("the field `{key}` stands twice"));
        }
        fields.push(key);
        let mut values = 0;
        while let Some(value) = parts.next_if(|part| !(part.len() == 2 && fields_key(part))) {
            if !(3..=8).contains(&value.len()) || !value.bytes().all(is_lower_alphanumeric) {
                return Err(format!("`{value}` is not three to eight small letters or digits"));
            }
            values += 1;
        }
        if values == 0 {
            return Err(format!("the field `{key}` has no value"));
        }
    }
    Ok(())
}

fn fields_key(part: &str) -> bool {
    part.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
}

fn is_lower_alphanumeric(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// Language, script, region, variants.
fn language<'a>(
    parts: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>,
    lower: bool,
) -> Result<(), String> {
    let first = parts.next().unwrap_or_default();
    if !(2..=3).contains(&first.len()) || !first.bytes().all(|b| b.is_ascii_lowercase()) {
        return Err(format!("`{first}` is not a language of two or three small letters"));
    }
    let is_script = |part: &&str| {
        let [head, tail @ ..] = part.as_bytes() else { return false };
        let head = if lower { head.is_ascii_lowercase() } else { head.is_ascii_uppercase() };
        part.len() == 4 && head && tail.iter().all(u8::is_ascii_lowercase)
    };
    parts.next_if(is_script);
    parts.next_if(|part| {
        let upper = part
            .bytes()
            .all(|b| if lower { b.is_ascii_lowercase() } else { b.is_ascii_uppercase() });
        (part.len() == 2 && upper) || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
    });
    while parts.next_if(|part| is_variant(part)).is_some() {}
    Ok(())
}

fn is_variant(part: &str) -> bool {
    let plain = part.bytes().all(is_lower_alphanumeric);
    let digit = part.bytes().next().is_some_and(|b| b.is_ascii_digit());
    plain && ((5..=8).contains(&part.len()) || (part.len() == 4 && digit))
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn the_tags_of_rfc_6497_are_well_formed() {
        for tag in [
            "uk-Latn-t-uk-cyrl-m0-ungegn-2012",
            "ja-Latn-hepburn-t-ja-hrkt",
            "sr-Cyrl-t-sr-latn",
            "ru-Latn-t-ru-cyrl-m0-alaloc-x0-plain",
            "und-Latn-t-und-latn-x0-icao-9303",
        ] {
            assert_eq!(check(tag), Ok(()), "{tag}");
        }
    }

    #[test]
    fn tags_that_break_the_syntax_are_told_apart() {
        for tag in [
            "",
            "uk-Latn-t",
            "uk-Latn-t-uk-Cyrl",
            "uk-Latn-t-uk-cyrl-m0",
            "uk-Latn-t-uk-cyrl-m0-un",
            "uk-Latn-t-uk-cyrl-m0-bgn-m0-un1",
            "uk-Latn-t-uk-cyrl-x0-toolongvalue",
            "uk-latn",
        ] {
            assert!(check(tag).is_err(), "{tag}");
        }
    }
}
