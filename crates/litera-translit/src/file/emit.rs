//! The Rust source of a compiled scheme, for the generated files of this crate.

use std::fmt::Write as _;

use crate::Scheme;
use crate::scheme::Engine;
use crate::table::{Piece, Table};

impl Scheme {
    /// The scheme as a Rust module, for `src/generated`. Of use to the workspace alone.
    #[doc(hidden)]
    #[must_use]
    pub fn to_rust(&self) -> String {
        let Engine::Table { forward, back } = &self.engine else { return String::new() };
        let mut body = String::new();
        self.head(&mut body, back.is_some());
        table(&mut body, "FORWARD", forward);
        if let Some(back) = back {
            table(&mut body, "BACK", back);
        }
        let types = ["Held", "Letter", "Out", "Piece", "Rule", "Stem", "Table"];
        let used: Vec<_> = types.into_iter().filter(|name| uses(&body, name)).collect();
        format!(
            "use std::borrow::Cow;\n\nuse crate::scheme::Engine;\nuse crate::table::{{{}}};\n\
             use crate::{{Info, Scheme, WayBack}};\n\n{body}",
            used.join(", ")
        )
    }

    fn head(&self, out: &mut String, back: bool) {
        let info = &self.info;
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        line("pub(super) const SCHEME: Scheme = Scheme {\n    info: Info {".to_owned());
        for (name, value) in [
            ("id", &info.id),
            ("title", &info.title),
            ("authority", &info.authority),
            ("status", &info.status),
            ("language", &info.language),
            ("bcp47", &info.bcp47),
            ("checked", &info.checked),
        ] {
            line(format!("        {name}: Cow::Borrowed({value:?}),"));
        }
        let aliases: Vec<String> =
            info.aliases.iter().map(|a| format!("Cow::Borrowed({a:?})")).collect();
        line(format!("        aliases: Cow::Borrowed(&[{}]),", aliases.join(", ")));
        line(format!("        year: {},", info.year));
        line(format!("        from: litera_script::Script::{:?},", info.from));
        line(format!("        to: litera_script::Script::{:?},", info.to));
        line(format!("        reversible: {},", info.reversible));
        line(format!("        way_back: WayBack::{:?},", info.way_back));
        line(format!("        official: {},", info.official));
        line(format!("        example: {},\n    }},", pair(&info.example.0, &info.example.1)));
        let back = if back { "Some(Held::Built(&BACK))" } else { "None" };
        line(format!(
            "    engine: Engine::Table {{ forward: Held::Built(&FORWARD), back: {back} }},"
        ));
        let clash =
            self.clash.as_ref().map_or("None".to_owned(), |(a, b)| format!("Some({})", pair(a, b)));
        line(format!("    clash: {clash},\n}};\n"));
    }
}

/// Whether a type is named in the source.
fn uses(body: &str, name: &str) -> bool {
    [" {", "::"].iter().any(|after| body.contains(&format!(" {name}{after}")))
}

fn pair(one: &str, other: &str) -> String {
    format!("(Cow::Borrowed({one:?}), Cow::Borrowed({other:?}))")
}

fn table(out: &mut String, name: &str, table: &Table) {
    let _ = writeln!(out, "static {name}: Table = Table {{");
    let _ = writeln!(out, "    low: {:?},", table.low);
    list(out, "high", table.high.iter().map(|block| format!("{block:?}")));
    list(out, "blocks", table.blocks.iter().map(|block| format!("{block:?}")));
    list(out, "fast", table.fast.iter().map(|slot| format!("{slot:?}")));
    list(out, "letters", table.letters.iter().map(|letter| format!("{letter:?}")));
    list(out, "rules", table.rules.iter().map(|rule| format!("{rule:?}")));
    list(
        out,
        "outs",
        table.outs.iter().map(|o| {
            format!(
                "Out {{ lower: {}, title: {}, upper: {} }}",
                piece(o.lower),
                piece(o.title),
                piece(o.upper)
            )
        }),
    );
    let _ = writeln!(out, "    pool: Cow::Borrowed({:?}),", table.pool);
    list(out, "stems", table.stems.iter().map(|stem| format!("{stem:?}")));
    list(
        out,
        "stem_pool",
        std::iter::once(table.stem_pool.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")),
    );
    for (name, value) in [("edge", table.edge), ("foreign", table.foreign)] {
        let _ = writeln!(out, "    {name}: {value},");
    }
    for (name, value) in [
        ("ascii", table.ascii),
        ("jamo", table.jamo),
        ("accented", table.accented),
        ("small_unless_all", table.small_unless_all),
    ] {
        let _ = writeln!(out, "    {name}: {value},");
    }
    out.push_str("};\n");
}

fn piece(piece: Piece) -> String {
    format!("{piece:?}")
}

fn list(out: &mut String, name: &str, items: impl Iterator<Item = String>) {
    let _ = writeln!(out, "    {name}: Cow::Borrowed(&[");
    for item in items.filter(|item| !item.is_empty()) {
        let _ = writeln!(out, "        {item},");
    }
    out.push_str("    ]),\n");
}
