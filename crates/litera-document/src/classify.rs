//! The whole way from a text to paragraphs with roles and languages.

use litera_script::Script;

use crate::look::{Look, look};
use crate::scripts::Main;
use crate::segment::{self, Draft};
use crate::{Evidence, Hint, Markup, Options, Page, Paragraph, context, language, score};

/// The paragraphs of a plain text, in order; between them is white space alone.
///
/// Paragraphs and white space together are the text, byte for byte, whatever the text. Linear in
/// its length. The text should have been repaired; garbled paragraphs keep their place, but their
/// role is a guess.
///
/// ```
/// use litera_document::{Options, Role, split};
///
/// let text = "Ferry returns to the lake\n\nThe ferry crossed the lake on Monday for the first \
///             time since spring.\n\nПором на озері. Фото: Оксана Лис\n";
/// let roles: Vec<Role> = split(text, &Options::new()).iter().map(|p| p.role).collect();
/// assert_eq!(roles, [Role::Headline, Role::Body, Role::Caption]);
/// ```
#[must_use]
pub fn split(text: &str, options: &Options) -> Vec<Paragraph> {
    let (drafts, main) = segment::drafts(text);
    let looks: Vec<Look> = drafts.iter().map(|draft| look(text, draft, &main)).collect();
    let markup = vec![None; drafts.len()];
    finish(text, looks, &markup, options)
}

/// The paragraphs of an HTML page, in its text: each block is one, or several where a caption is
/// cut out of it.
#[must_use]
pub fn split_page(page: &Page, options: &Options) -> Vec<Paragraph> {
    let text = page.text.as_str();
    let blocks = page.blocks.iter().enumerate();
    let drafts = blocks.filter_map(|(block, found)| {
        let span = crate::space::trim(text, found.span);
        (!span.is_empty()).then_some(Draft { span, block, verse: is_verse(text, span), cut: false })
    });
    let drafts: Vec<Draft> = drafts.collect();
    let main = Main::of(drafts.iter().filter_map(|draft| draft.span.text(text)));
    let drafts = segment::cut(text, drafts, &main);
    let markup: Vec<Option<&Markup>> = drafts
        .iter()
        .map(|draft| page.blocks.get(draft.block).map(|block| &block.markup))
        .collect();
    let mut looks: Vec<Look> = drafts.iter().map(|draft| look(text, draft, &main)).collect();
    for (look, markup) in looks.iter_mut().zip(&markup) {
        for &hint in markup.iter().flat_map(|markup| &markup.hints) {
            if let Some(evidence) = of_hint(hint) {
                look.add(evidence);
            }
        }
    }
    finish(text, looks, &markup, options)
}

/// Lines parted by `<br>` that read as a stanza.
fn is_verse(text: &str, span: litera_span::Span) -> bool {
    let inside = span.text(text).unwrap_or_default();
    let blocks = crate::lines::blocks(inside);
    blocks.first().is_some_and(|lines| {
        blocks.len() == 1 && crate::verse::stanza(inside, lines) == lines.len()
    })
}

fn of_hint(hint: Hint) -> Option<Evidence> {
    Some(match hint {
        Hint::Title => Evidence::MarkupTitle,
        Hint::Heading => Evidence::MarkupHeading,
        Hint::Paragraph => Evidence::MarkupParagraph,
        Hint::Caption => Evidence::MarkupCaption,
        Hint::Quote => Evidence::MarkupQuote,
        Hint::Navigation => Evidence::MarkupNavigation,
        Hint::Footer => Evidence::MarkupFooter,
        Hint::Notice => Evidence::MarkupNotice,
        Hint::Share => Evidence::MarkupShare,
        Hint::Donation => Evidence::MarkupDonation,
        Hint::Related => Evidence::MarkupRelated,
        Hint::Byline => Evidence::MarkupByline,
        Hint::Link => Evidence::MarkupLink,
        Hint::Inline => Evidence::MarkupInline,
        Hint::Button => return None,
    })
}

/// Roles from the evidence, then languages.
fn finish(
    text: &str,
    mut looks: Vec<Look>,
    markup: &[Option<&Markup>],
    options: &Options,
) -> Vec<Paragraph> {
    context::add(text, &mut looks);
    let languages = language::of(text, &looks, markup, options);
    let paragraphs = looks.into_iter().zip(languages).map(|(look, (language, spans))| {
        let decision = score::decide(&look.evidence);
        Paragraph {
            span: look.span,
            role: decision.role,
            role_confidence: decision.confidence,
            evidence: decision.evidence,
            language,
            script: look.script.filter(|script| *script > Script::Unknown),
            spans,
        }
    });
    paragraphs.collect()
}
