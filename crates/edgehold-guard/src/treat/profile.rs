//! Plans that an owner may begin with.

mod safe_harbor;

use crate::detect::Entity;
use crate::treat::{Plan, Treatment};

pub use safe_harbor::{Identifier, SAFE_HARBOR, safe_harbor};

/// A plan with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Numbers and addresses that name a person, an account or a thing of theirs, and secrets, are redacted. Names,
    /// places, dates, ages, postal codes and web pages stay: an agent that may not know them is of little use, and they stay
    /// on the device.
    Standard,
    /// As the standard, and names of people, places and organisations are pseudonymised; dates and postal codes are
    /// made coarser.
    Strict,
    /// What rules and the classifier can do of the method of 45 CFR 164.514(b)(2).
    HipaaSafeHarbor,
    /// Everything that is found is redacted.
    Everything,
}

impl Profile {
    /// Every profile, by its name in a policy.
    pub const ALL: &[(&str, Self)] = &[
        ("standard", Self::Standard),
        ("strict", Self::Strict),
        ("hipaa-safe-harbor", Self::HipaaSafeHarbor),
        ("everything", Self::Everything),
    ];

    /// Its name in a policy.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, p)| *p == self).map_or("standard", |(name, _)| name)
    }

    /// The plan.
    pub fn plan(self) -> Plan {
        match self {
            Self::Standard => standard(),
            Self::Strict => strict(),
            Self::HipaaSafeHarbor => safe_harbor(),
            Self::Everything => Plan::all(Treatment::Redact),
        }
    }
}

/// Kinds that alone make no text a person's: a town, a date and a web page are in many that are about nobody.
pub(super) const SAYS_LITTLE: &[Entity] = &[
    Entity::Place,
    Entity::Organisation,
    Entity::Group,
    Entity::Bic,
    Entity::CompanyId,
    Entity::Url,
    Entity::Date,
    Entity::Age,
    Entity::PostalCode,
];

pub(super) fn standard() -> Plan {
    let kept = SAYS_LITTLE.iter().chain(&[Entity::Person]);
    kept.fold(Plan::all(Treatment::Redact), |plan, entity| plan.with(*entity, Treatment::Keep))
}

fn strict() -> Plan {
    standard()
        .with(Entity::Person, Treatment::Pseudonymise)
        .with(Entity::Place, Treatment::Pseudonymise)
        .with(Entity::Organisation, Treatment::Pseudonymise)
        .with(Entity::Group, Treatment::Redact)
        .with(Entity::Url, Treatment::Generalise)
        .with(Entity::Date, Treatment::Generalise)
        .with(Entity::Age, Treatment::Generalise)
        .with(Entity::PostalCode, Treatment::Generalise)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_profile_says_of_each_kind() {
        let of = |profile: Profile, entity| profile.plan().of(entity);
        assert_eq!(of(Profile::Standard, Entity::Email), Treatment::Redact);
        assert_eq!(of(Profile::Standard, Entity::Person), Treatment::Keep);
        assert_eq!(of(Profile::Strict, Entity::Person), Treatment::Pseudonymise);
        assert_eq!(of(Profile::HipaaSafeHarbor, Entity::Date), Treatment::Generalise);
        assert!(Entity::ALL.iter().all(|e| of(Profile::Everything, *e) == Treatment::Redact));
    }

    #[test]
    fn the_safe_harbor_keeps_nothing_that_is_found() {
        assert!(Entity::ALL.iter().all(|e| of_safe_harbor(*e) != Treatment::Keep));
    }

    fn of_safe_harbor(entity: Entity) -> Treatment {
        safe_harbor().of(entity)
    }
}
