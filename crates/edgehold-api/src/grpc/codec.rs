//! Reads messages strictly: a field that the description does not know is refused and not passed over.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::LazyLock;

use axum::http::StatusCode;
use prost::bytes::{Buf, Bytes};
use prost::encoding::{DecodeContext, WireType, decode_key, decode_varint, skip_field};
use prost::{DecodeError, Message, Name};
use prost_types::{FileDescriptorSet, field_descriptor_proto::Type};
use tonic::Status;
use tonic::codec::{Codec, DecodeBuf, Decoder};
use tonic_prost::{ProstCodec, ProstEncoder};

use super::DESCRIPTION;
use crate::error::ApiError;

/// The fields of every message, by its full name: a number, and the message that is in it.
type Fields = HashMap<String, HashMap<u32, Option<String>>>;

static FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    let described = FileDescriptorSet::decode(DESCRIPTION).unwrap_or_default();
    let messages = described.file.into_iter().flat_map(|file| {
        let package = file.package().to_owned();
        file.message_type.into_iter().map(move |message| (format!("{package}.{}", message.name()), message))
    });
    let fields = messages.map(|(name, message)| {
        let inner = message.field.into_iter().map(|field| {
            let inside =
                (field.r#type() == Type::Message).then(|| field.type_name().trim_start_matches('.').to_owned());
            (field.number().unsigned_abs(), inside)
        });
        (name, inner.collect())
    });
    fields.collect()
});

/// As [`ProstCodec`], but what comes in is read strictly.
pub(super) struct StrictCodec<T, U>(PhantomData<(T, U)>);

impl<T, U> Default for StrictCodec<T, U> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<T: Message + Send + 'static, U: Message + Name + Default + Send + 'static> Codec for StrictCodec<T, U> {
    type Encode = T;
    type Decode = U;
    type Encoder = ProstEncoder<T>;
    type Decoder = StrictDecoder<U>;

    fn encoder(&mut self) -> Self::Encoder {
        ProstCodec::<T, U>::default().encoder()
    }

    fn decoder(&mut self) -> Self::Decoder {
        StrictDecoder(PhantomData)
    }
}

/// Reads messages strictly.
pub(super) struct StrictDecoder<U>(PhantomData<U>);

impl<U: Message + Name + Default> Decoder for StrictDecoder<U> {
    type Item = U;
    type Error = Status;

    fn decode(&mut self, buffer: &mut DecodeBuf<'_>) -> Result<Option<U>, Status> {
        let bytes = buffer.copy_to_bytes(buffer.remaining());
        let message = U::decode(bytes.clone()).map_err(|e| invalid("message_invalid", e.to_string()))?;
        match unknown(&U::full_name(), bytes) {
            Ok(None) => Ok(Some(message)),
            Ok(Some((name, number))) => {
                Err(invalid("field_unknown", format!("the message `{name}` has no field {number}")))
            }
            Err(error) => Err(invalid("message_invalid", error.to_string())),
        }
    }
}

fn invalid(code: &str, message: String) -> Status {
    ApiError::new(StatusCode::BAD_REQUEST, code, message, Some("docs/grpc.md has the messages")).into()
}

/// The first field that is not described, and the message that it is in. These messages are not nested in themselves, so the
/// depth is that of the description.
fn unknown(name: &str, mut bytes: Bytes) -> Result<Option<(String, u32)>, DecodeError> {
    let fields = FIELDS.get(name);
    while bytes.has_remaining() {
        let (number, wire_type) = decode_key(&mut bytes)?;
        let Some(inside) = fields.and_then(|fields| fields.get(&number)) else {
            return Ok(Some((name.to_owned(), number)));
        };
        match inside {
            // It was decoded before, so its length is that of bytes that are there.
            Some(inside) if wire_type == WireType::LengthDelimited => {
                let length = usize::try_from(decode_varint(&mut bytes)?).unwrap_or(usize::MAX).min(bytes.remaining());
                let found = unknown(inside, bytes.split_to(length))?;
                if found.is_some() {
                    return Ok(found);
                }
            }
            _ => skip_field(wire_type, number, &mut bytes, DecodeContext::default())?,
        }
    }
    Ok(None)
}
