//! Why a paragraph has its role.

use std::fmt;

macro_rules! evidence {
    ($($(#[$doc:meta])* $name:ident = $words:literal,)*) => {
        /// A reason for a role; `Display` says it in words.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[non_exhaustive]
        pub enum Evidence {
            $($(#[$doc])* #[doc = concat!($words, ".")] $name,)*
        }

        impl fmt::Display for Evidence {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$name => $words,)*
                })
            }
        }
    };
}

evidence! {
    Default = "nothing speaks for another role",
    Repeats = "an earlier paragraph says the same",
    // The picture.
    CreditAlone = "a label of a picture and a name are all of it",
    CreditInside = "it ends with the credit of a picture",
    PictureKind = "it names the kind of picture",
    PictureShown = "a label of a picture opens it and says what is shown",
    PictureTalk = "it is a sentence about pictures",
    GalleryNumber = "it has a number of a gallery",
    OtherScript = "its script is not that of the running text",
    CutFromLine = "it was cut out of a line of body text",
    Names = "most of its words are names or dates",
    // The sentence.
    Fragment = "it is no whole sentence",
    Sentence = "it is a whole sentence",
    Sentences = "it has several sentences",
    Long = "it is long",
    SmallWords = "it has the small words of running text",
    Quoted = "all of it is in quotation marks",
    Attributed = "a quotation, and after a dash its author",
    QuoteLabel = "a label says that it is a quotation",
    Saying = "a quotation, and a verb of saying",
    Verse = "it is verse",
    Turn = "a speaker's turn in a dialogue",
    Item = "an item of a list",
    AfterColon = "the paragraph before introduces it",
    DetailsLabel = "a label of running text opens it",
    // Labels.
    ShareWords = "it offers to pass the page on",
    DonationWords = "it asks for money",
    PaymentWords = "it speaks of a payment",
    Service = "it is the name of a service or a currency",
    AccountNumber = "it is an account, a card or a wallet",
    RelatedWords = "it points to another article",
    NavigationWords = "its words are those of a menu",
    LanguageSwitch = "it is a language switch",
    Breadcrumbs = "it is a path through the site",
    CategoryWord = "it is a section of a news site",
    LoneCategory = "a section of a news site stands alone by the title",
    BylineWords = "a label of author, date or source opens it",
    Date = "it is a date or a time",
    Tag = "it is a tag",
    BoilerplateWords = "its words are those of a notice of the site",
    BoilerplateHint = "it has a word of a notice of the site",
    Sign = "the sign of copyright opens it",
    Copyright = "it is a copyright notice",
    Sum = "it is a sum to be solved",
    // The place in the document.
    Title = "it is the title",
    SecondTitle = "it stands beside the title, in another language",
    Question = "it opens with a word of asking",
    Heading = "a short line over the text that follows",
    AboveTitle = "it stands above the title",
    UnderTitle = "it stands between the title and the text",
    AfterText = "it stands after the last of the text",
    AmongMenus = "its neighbours are menus",
    UnderRelated = "it stands under a heading of related articles",
    InDonation = "it stands in a request for money",
    InShare = "it stands among offers to pass the page on",
    InBoilerplate = "it stands among notices of the site",
    // Markup.
    MarkupCaption = "the markup calls it a caption",
    MarkupQuote = "the markup calls it a quotation",
    MarkupHeading = "the markup calls it a heading",
    MarkupTitle = "the markup calls it the title",
    MarkupNavigation = "the markup calls it a menu",
    MarkupLink = "all of it is a link",
    MarkupFooter = "it stands in the footer",
    MarkupNotice = "the markup calls it a notice of the site",
    MarkupShare = "the markup calls it an offer to pass the page on",
    MarkupDonation = "the markup calls it a request for money",
    MarkupRelated = "the markup calls it related",
    MarkupByline = "the markup calls it a byline",
    MarkupParagraph = "the markup calls it a paragraph",
    MarkupInline = "it is marked off within its line",
}
