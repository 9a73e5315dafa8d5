//! The recognisers, one a file, and the one list of them.

mod address;
mod ae_emirates_id;
mod age;
mod at_svnr;
mod au_abn;
mod au_acn;
mod au_medicare;
mod au_tfn;
mod bank;
mod be_national_number;
mod br_cnpj;
mod br_cpf;
mod ca_postal_code;
mod ca_sin;
mod ch_ahv;
mod cn_resident_id;
mod coordinates;
mod crypto;
mod date;
mod de_handelsregister;
mod de_health_insurance;
mod de_identity_card;
mod de_passport;
mod de_plate;
mod de_postal_code;
mod de_social_security;
mod de_tax_id;
mod de_tax_number;
mod device;
mod email_spelled;
mod es_nie;
mod es_nif;
mod es_passport;
mod fi_hetu;
mod fr_nir;
mod hk_id;
mod ie_pps;
mod il_id;
mod in_aadhaar;
mod in_gstin;
mod in_pan;
mod in_passport;
mod in_vehicle;
mod in_voter;
mod ip;
mod it_driver_licence;
mod it_fiscal_code;
mod it_identity_card;
mod it_passport;
mod it_vat;
mod jp_my_number;
mod kr_brn;
mod kr_driver_licence;
mod kr_passport;
mod kr_rrn;
mod labelled;
mod mx_curp;
mod mx_rfc;
mod ng_nin;
mod ng_vehicle;
mod nl_bsn;
mod nz_ird;
mod pl_pesel;
mod pt_nif;
mod se_organisationsnummer;
mod se_personnummer;
mod secret;
mod sg_nric;
mod sg_uen;
mod shared;
mod th_tnin;
mod tr_national_id;
mod tr_plate;
mod tw_id;
mod uk_driver_licence;
mod uk_nhs;
mod uk_nino;
mod uk_passport;
mod uk_plate;
mod uk_postcode;
mod url;
mod us_aba;
mod us_bank_account;
mod us_dea;
mod us_driver_licence;
mod us_itin;
mod us_mbi;
mod us_medical_licence;
mod us_npi;
mod us_passport;
mod us_ssn;
mod us_zip;
mod vin;
mod za_id;

use std::ops::Range;

use crate::detect::front::Numbered;
use crate::detect::rule::Rule;

/// Every rule.
pub(crate) fn all() -> Vec<Rule> {
    [
        address::RULES,
        ae_emirates_id::RULES,
        age::RULES,
        at_svnr::RULES,
        au_abn::RULES,
        au_acn::RULES,
        au_medicare::RULES,
        au_tfn::RULES,
        bank::RULES,
        be_national_number::RULES,
        br_cnpj::RULES,
        br_cpf::RULES,
        ca_postal_code::RULES,
        ca_sin::RULES,
        ch_ahv::RULES,
        cn_resident_id::RULES,
        coordinates::RULES,
        crypto::RULES,
        date::RULES,
        de_handelsregister::RULES,
        de_health_insurance::RULES,
        de_identity_card::RULES,
        de_passport::RULES,
        de_plate::RULES,
        de_postal_code::RULES,
        de_social_security::RULES,
        de_tax_id::RULES,
        de_tax_number::RULES,
        device::RULES,
        email_spelled::RULES,
        es_nie::RULES,
        es_nif::RULES,
        es_passport::RULES,
        fi_hetu::RULES,
        fr_nir::RULES,
        hk_id::RULES,
        ie_pps::RULES,
        il_id::RULES,
        in_aadhaar::RULES,
        in_gstin::RULES,
        in_pan::RULES,
        in_passport::RULES,
        in_vehicle::RULES,
        in_voter::RULES,
        ip::RULES,
        it_driver_licence::RULES,
        it_fiscal_code::RULES,
        it_identity_card::RULES,
        it_passport::RULES,
        it_vat::RULES,
        jp_my_number::RULES,
        kr_brn::RULES,
        kr_driver_licence::RULES,
        kr_passport::RULES,
        kr_rrn::RULES,
        labelled::RULES,
        mx_curp::RULES,
        mx_rfc::RULES,
        ng_nin::RULES,
        ng_vehicle::RULES,
        nl_bsn::RULES,
        nz_ird::RULES,
        pl_pesel::RULES,
        pt_nif::RULES,
        se_organisationsnummer::RULES,
        se_personnummer::RULES,
        secret::RULES,
        sg_nric::RULES,
        sg_uen::RULES,
        th_tnin::RULES,
        tr_national_id::RULES,
        tr_plate::RULES,
        tw_id::RULES,
        uk_driver_licence::RULES,
        uk_nhs::RULES,
        uk_nino::RULES,
        uk_passport::RULES,
        uk_plate::RULES,
        uk_postcode::RULES,
        url::RULES,
        us_aba::RULES,
        us_bank_account::RULES,
        us_dea::RULES,
        us_driver_licence::RULES,
        us_itin::RULES,
        us_mbi::RULES,
        us_medical_licence::RULES,
        us_npi::RULES,
        us_passport::RULES,
        us_ssn::RULES,
        us_zip::RULES,
        vin::RULES,
        za_id::RULES,
    ]
    .concat()
}

/// What recognisers find that are no pattern. Their numbers are behind those of all rules.
pub(crate) fn finders(text: &str, window: Range<usize>, all: &mut Vec<Numbered>) {
    let mut found = Vec::new();
    bank::find(text, window.clone(), &mut found);
    shared::find(text, window, &mut found);
    all.extend(found.into_iter().map(|found| (u16::MAX, found)));
}

/// The same as [`finders`], as it was first written: the measure of what is faster.
#[cfg(test)]
pub(crate) fn finders_plainly(text: &str, window: Range<usize>, all: &mut Vec<super::Found>) {
    bank::find_plainly(text, window.clone(), all);
    shared::find_plainly(text, window, all);
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::detect::Detector;

    pub(crate) static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::rules_only);

    /// One thing is found, by a rule whose name begins so, and it is all of the text that has digits.
    #[track_caller]
    pub(crate) fn finds(text: &str, rule: &str) {
        let found = DETECTOR.find(text);
        assert!(found.len() == 1 && found[0].reason.rule.starts_with(rule), "{text}: {found:?}");
        let rest = format!("{}{}", &text[..found[0].range.start], &text[found[0].range.end..]);
        assert!(!rest.chars().any(char::is_numeric), "{text}: {rest:?} is left");
    }

    #[track_caller]
    pub(crate) fn finds_nothing(text: &str) {
        let found = DETECTOR.find(text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }

    /// Nothing is found by a rule whose name begins so; another may find something.
    #[track_caller]
    pub(crate) fn finds_none(text: &str, rule: &str) {
        let found = DETECTOR.find(text);
        assert!(!found.iter().any(|f| f.reason.rule.starts_with(rule)), "{text}: {found:?}");
    }

    #[test]
    fn every_pattern_compiles_and_every_name_is_there_once() {
        let all = all();
        let mut names: Vec<_> = all.iter().map(|r| r.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all.len());
        for rule in all {
            assert_eq!(
                crate::detect::front::compiles(&regex_syntax::parse(rule.pattern).unwrap()),
                Ok(()),
                "{}",
                rule.name
            );
            assert!(rule.labels.iter().all(|l| *l == l.to_lowercase()), "{}: labels are in lower case", rule.name);
            assert!(rule.alone >= 0.5 || !rule.labels.is_empty(), "{} can never be sure", rule.name);
        }
    }
}
