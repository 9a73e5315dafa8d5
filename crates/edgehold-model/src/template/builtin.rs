//! Forms for models whose files have no chat template.

const CHATML: &str = "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}\
{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

const GEMMA: &str = "{{ bos_token }}{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system role') }}\
{% endif %}<start_of_turn>{{ 'model' if m.role == 'assistant' else m.role }}\n{{ m.content }}<end_of_turn>\n{% endfor %}\
{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}";

const INST: &str = "{{ bos_token }}{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system role') }}\
{% elif m.role == 'user' %}[INST] {{ m.content }} [/INST]{% else %} {{ m.content }}{{ eos_token }}{% endif %}{% endfor %}";

const PHI2: &str = "{% for m in messages %}{% if m.role == 'system' %}{{ m.content }}\n{% elif m.role == 'user' %}\
Instruct: {{ m.content }}\n{% else %}Output: {{ m.content }}\n{% endif %}{% endfor %}\
{% if add_generation_prompt %}Output:{% endif %}";

const PLAIN: &str = "{% for m in messages %}{% if m.role == 'system' %}{{ m.content }}\n\n{% elif m.role == 'user' %}\
User: {{ m.content }}\n{% else %}Assistant: {{ m.content }}\n{% endif %}{% endfor %}\
{% if add_generation_prompt %}Assistant:{% endif %}";

/// The form for an architecture; `has_token` tells whether the vocabulary has a token of that text.
pub fn builtin_template(architecture: &str, has_token: &dyn Fn(&str) -> bool) -> &'static str {
    if has_token("<|im_start|>") {
        CHATML
    } else if has_token("<start_of_turn>") {
        GEMMA
    } else if has_token("[INST]") || architecture.starts_with("mistral") {
        INST
    } else if architecture == "phi2" {
        PHI2
    } else {
        PLAIN
    }
}
