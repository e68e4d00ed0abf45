//! From the text of a file to a scheme.

use std::borrow::Cow;
use std::sync::Arc;

use litera_script::Script;
use toml::Spanned;

use super::error::{Problem, Result, SchemeError};
use super::model::{File, Pairs, Side};
use super::plan::Plan;
use super::{build, tag};
use crate::scheme::Engine;
use crate::table::{Held, Table};
use crate::{Info, Scheme, WayBack};

/// Bytes of a scheme file at most.
const LIMIT: usize = 1 << 20;

impl Scheme {
    /// Reads, checks and compiles a scheme file: the tests in it are run, the BCP 47 tag is
    /// checked, and a claim that it is reversible is proved or refuted over all words of up to
    /// three letters.
    ///
    /// Keys are in lower case; capitals follow. A `[[rule]]` is tried before `[map]`, and the first
    /// that fits wins. Its conditions are `after` and `not-after` (the letter before the key),
    /// `before` and `not-before` (the letter after it; `before` also takes two), `between` (both),
    /// and `at = "word-start"` or `"word-end"`. A condition is a string of letters, and in it
    /// `<name>` a class of `[classes]`, `<letter>` any letter of the scheme, `<edge>` the edge of a
    /// word. A key has up to three letters. An `[[exception]]` has whole `words`, or `stems` with
    /// `|` where no key reaches over. `[capitals]` has capitals that are not the output with a
    /// capital first, and `[back]` what the way back does otherwise than turn the table round.
    ///
    /// # Errors
    /// [`SchemeError`], with line, column and rule.
    ///
    /// ```
    /// let file = r#"
    /// format = 1
    /// id = "uk-mine"
    /// bcp47 = "uk-Latn-t-uk-cyrl-x0-mine"
    /// from = { lang = "uk", script = "Cyrl" }
    /// to = { script = "Latn" }
    /// reversible = false
    ///
    /// [standard]
    /// issuer = "me"
    /// date = 2026
    /// status = "usage"
    /// title = "My own"
    /// checked = "made up"
    ///
    /// [map]
    /// "є" = "ie"
    /// "в" = "v"
    /// "а" = "a"
    ///
    /// [[rule]]
    /// cite = "at the start of a word"
    /// at = "word-start"
    /// map = { "є" = "ye" }
    ///
    /// [[test]]
    /// cite = "mine"
    /// pairs = [["Єва", "Yeva"], ["ває", "vaie"]]
    /// "#;
    /// let scheme = litera_translit::Scheme::from_toml(file).unwrap();
    /// assert_eq!(scheme.transliterate("ЄВА"), "YEVA");
    ///
    /// let wrong = file.replace("word-start", "wordstart");
    /// let error = litera_translit::Scheme::from_toml(&wrong).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "line 23, column 6: rule 1 (at the start of a word): `at` is \"word-start\" or \"word-end\""
    /// );
    /// ```
    pub fn from_toml(text: &str) -> std::result::Result<Self, SchemeError> {
        load(text).map_err(|problem| problem.locate(text))
    }
}

fn load(text: &str) -> Result<Scheme> {
    if text.len() > LIMIT {
        return Err(Problem::new("a scheme file has at most a megabyte"));
    }
    let file: File = toml::from_str(text).map_err(|error| Problem {
        span: error.span(),
        rule: None,
        message: error.message().to_owned(),
    })?;
    head(&file)?;
    let plan = Plan::forward(&file)?;
    let forward = held(build::table(&plan)?);
    let offered = file.way_back.unwrap_or(*file.reversible.as_ref());
    let back = match offered {
        true => Some(held(build::table(&Plan::back(&file, &plan)?)?)),
        false => None,
    };
    let info = info(&file, offered)?;
    let engine = Engine::Table { forward, back };
    let mut scheme = Scheme { info, engine, clash: None };
    tests(&file, &scheme)?;
    prove(&file, &mut scheme)?;
    Ok(scheme)
}

fn held(table: Table) -> Held {
    Held::Read(Arc::new(table))
}

fn head(file: &File) -> Result<()> {
    if *file.format.as_ref() != 1 {
        return Err(Problem::at(file.format.span(), "this program reads `format = 1`"));
    }
    let id = file.id.as_ref();
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if id.is_empty() || id.len() > 64 || !id.bytes().all(plain) {
        return Err(Problem::at(
            file.id.span(),
            "an id is small letters, digits and hyphens, 64 at most",
        ));
    }
    tag::check(file.bcp47.as_ref())
        .map_err(|message| Problem::at(file.bcp47.span(), format!("not a BCP 47 tag: {message}")))
}

fn info(file: &File, offered: bool) -> Result<Info> {
    let own = |text: &str| Cow::Owned(text.to_owned());
    let standard = &file.standard;
    let title = match &standard.number {
        Some(number) => format!("{number}: {}", standard.title),
        None => standard.title.clone(),
    };
    let reversible = *file.reversible.as_ref();
    let pair = file.test.iter().filter(|test| !test.back).flat_map(|test| &test.pairs).next();
    let Some(example) = pair.map(|pair| pair.as_ref()) else {
        return Err(Problem::new("a scheme file has a `[[test]]`: the first pair is its example"));
    };
    Ok(Info {
        id: own(file.id.as_ref()),
        aliases: Cow::Owned(file.aliases.iter().map(|alias| own(alias)).collect()),
        title: Cow::Owned(title),
        authority: own(&standard.issuer),
        year: year(&standard.date)?,
        status: own(&standard.status),
        language: own(file.from.lang.as_deref().unwrap_or("und")),
        bcp47: own(file.bcp47.as_ref()),
        from: script(&file.from, file.map.keys().map(Spanned::as_ref))?,
        to: script(&file.to, outputs(&file.map))?,
        reversible,
        way_back: match (reversible, offered) {
            (true, _) => WayBack::Exact,
            (false, true) => WayBack::Mostly,
            (false, false) => WayBack::None,
        },
        official: file.official,
        checked: own(&standard.checked),
        example: (own(&example[0]), own(&example[1])),
    })
}

fn outputs(map: &Pairs) -> impl Iterator<Item = &String> {
    map.values().map(Spanned::as_ref)
}

fn year(date: &Spanned<toml::Value>) -> Result<u16> {
    let year = match date.as_ref() {
        toml::Value::Integer(year) => u16::try_from(*year).ok(),
        toml::Value::Datetime(date) => date.date.map(|date| date.year),
        _ => None,
    };
    year.ok_or_else(|| Problem::at(date.span(), "`date` is a year or a date, 2010 or 2010-01-27"))
}

/// The script of a code, found among the letters.
fn script<'a>(side: &Side, texts: impl Iterator<Item = &'a String>) -> Result<Script> {
    let code = side.script.as_ref().as_str();
    let mut seen = Script::Common;
    for ch in texts.flat_map(|text| text.chars()) {
        let script = Script::of(ch);
        if script.code() == code {
            return Ok(script);
        }
        if !matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            seen = script;
        }
    }
    // Codes of several scripts at once (Hrkt), or of a script the tables do not name.
    if matches!(code, "Hrkt" | "Hang" | "Kore" | "Jpan") || seen == Script::Common {
        return Ok(seen);
    }
    let message = format!("the letters are {}, not {code}", seen.code());
    Err(Problem::at(side.script.span(), message))
}

fn tests(file: &File, scheme: &Scheme) -> Result<()> {
    for (test, pair) in
        file.test.iter().flat_map(|test| test.pairs.iter().map(move |pair| (test, pair)))
    {
        let [input, expected] = pair.as_ref();
        let found = if test.back {
            scheme.reverse(input).map_err(|error| Problem::at(pair.span(), error.to_string()))?
        } else {
            scheme.transliterate(input)
        };
        if found != *expected {
            let message =
                format!("test ({}): `{input}` becomes `{found}`, not `{expected}`", test.cite);
            return Err(Problem::at(pair.span(), message));
        }
    }
    Ok(())
}

fn prove(file: &File, scheme: &mut Scheme) -> Result<()> {
    let clash = scheme.clashes(1).pop();
    if *file.reversible.as_ref() {
        let problem = |message: String| Err(Problem::at(file.reversible.span(), message));
        if let Some(clash) = clash {
            return problem(format!(
                "not reversible: `{}` and `{}` both become `{}`",
                clash.one, clash.other, clash.output
            ));
        }
        if let Some(lost) = scheme.lost() {
            return problem(format!(
                "not reversible: `{}` becomes `{}` and comes back as `{}`",
                lost.one, lost.output, lost.other
            ));
        }
    } else {
        scheme.clash = clash.map(|clash| (Cow::Owned(clash.one), Cow::Owned(clash.other)));
    }
    Ok(())
}
