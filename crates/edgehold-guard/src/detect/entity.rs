//! The kinds of personal data that are known.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::detect::intern::intern;

/// The name of a kind of personal data that the owner of the device looks for, and its marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Custom {
    name: &'static str,
    marker: &'static str,
}

impl Entity {
    /// The kind of this name: a built-in one, or one of the owner's. Names are kept until the program ends, each once.
    pub(crate) fn named(name: &str) -> Self {
        let known = Self::ALL.iter().copied().find(|entity| entity.name() == name);
        known.unwrap_or_else(|| Self::Custom(Custom { name: intern(name), marker: intern(&format!("[{name}]")) }))
    }
}

/// Its name.
impl Serialize for Entity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The same.
impl JsonSchema for Entity {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Entity".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = Self::ALL.iter().map(|entity| entity.name()).collect();
        let description = "A kind of personal data: a built-in one, or one that the owner named.";
        json_schema!({"type": "string", "description": description, "examples": names})
    }
}

/// Writes the enum, and what each kind is called in settings, records and markers.
macro_rules! entities {
    ($($(#[$doc:meta])+ $variant:ident = $name:literal,)+) => {
        /// A kind of personal data.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Entity {
            $($(#[$doc])+ $variant,)+
            /// A kind that the owner named.
            Custom(Custom),
        }

        impl Entity {
            /// Every built-in kind.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its name in settings and records.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                    Self::Custom(custom) => custom.name,
                }
            }

            /// What stands in the text instead. Square brackets are in no entity, so that what was treated once stays as
            /// it is.
            pub fn marker(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("[", $name, "]"),)+
                    Self::Custom(custom) => custom.marker,
                }
            }
        }
    };
}

entities! {
    /// An e-mail address.
    Email = "email",
    /// A telephone number.
    Phone = "phone",
    /// A payment card number.
    Card = "card",
    /// An international bank account number.
    Iban = "iban",
    /// A bank's code: SWIFT/BIC.
    Bic = "bic",
    /// Any other account number.
    Account = "account",
    /// The address of a wallet of a crypto currency.
    Crypto = "crypto",
    /// A person's national identity or tax number.
    NationalId = "national_id",
    /// A number of social security.
    SocialSecurity = "social_security",
    /// A tax number.
    TaxId = "tax_id",
    /// A passport.
    Passport = "passport",
    /// A driving licence.
    DriverLicence = "driver_licence",
    /// A number of a company's register.
    CompanyId = "company_id",
    /// A number of a health service or a health insurance.
    HealthId = "health_id",
    /// A hospital's or a practice's number of a patient.
    MedicalRecord = "medical_record",
    /// A licence to practise medicine or to prescribe.
    MedicalLicence = "medical_licence",
    /// Any other certificate, licence or number of a member of staff.
    Certificate = "certificate",
    /// A registration plate.
    Plate = "plate",
    /// A vehicle's identification number.
    Vin = "vin",
    /// A device's number: IMEI.
    Device = "device",
    /// An address on the internet.
    Ip = "ip",
    /// A network card's address.
    Mac = "mac",
    /// A page on the web.
    Url = "url",
    /// A date.
    Date = "date",
    /// An age.
    Age = "age",
    /// A street and number, or a post-office box.
    Address = "address",
    /// A postal code.
    PostalCode = "postal_code",
    /// A place on the map.
    Coordinates = "coordinates",
    /// A key or a password that opens something.
    Secret = "secret",
    /// A person's name, or a part of one.
    Person = "person",
    /// A town, a street, a region, a country, a river.
    Place = "place",
    /// A company, an authority, a school, a club.
    Organisation = "organisation",
    /// A nationality, a religion or a party, and those who belong to it.
    Group = "group",
}
