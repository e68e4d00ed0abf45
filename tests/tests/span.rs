//! Traces under generated edits.

use litera_tests::laws::span;
use proptest::prelude::*;

fn steps() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..72)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn cuts_compose(data in steps()) {
        span::cuts_compose(&data);
    }

    #[test]
    fn composition_is_associative(data in steps()) {
        span::composition_is_associative(&data);
    }

    #[test]
    fn without_insertions_composition_is_associative(data in steps()) {
        span::without_insertions_composition_is_associative(&data);
    }

    #[test]
    fn identity_is_neutral(data in steps()) {
        span::identity_is_neutral(&data);
    }

    #[test]
    fn a_span_maps_to_the_units_of_its_bytes(data in steps()) {
        span::a_span_maps_to_the_units_of_its_bytes(&data);
    }

    #[test]
    fn the_map_is_monotone(data in steps()) {
        span::the_map_is_monotone(&data);
    }
}
