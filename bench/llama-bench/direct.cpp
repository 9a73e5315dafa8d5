// Prefill and decode speed of llama.cpp called directly, with nothing of Edgehold's in between.
//
//   llama-direct MODEL [--threads N] [--prompt N] [--generate N] [--rounds N]
//
// It measures what llama.cpp's `llama-bench` measures: random tokens, an empty cache before each test, one warm-up, no
// tokenisation and no sampling in the time. Prints JSON: tokens per second, one figure a round.

#include "ggml-cpu.h"
#include "llama.h"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace {

struct Options {
    std::string model;
    int threads = 2, prompt = 512, generate = 128, rounds = 5;
};

[[noreturn]] void fail(const std::string &why) {
    std::fprintf(stderr, "llama-direct: %s\n", why.c_str());
    std::exit(1);
}

int number(const char *text) {
    char *end = nullptr;
    const long value = std::strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < 1 || value > 1'000'000) {
        fail(std::string("not a number from 1 on: ") + text);
    }
    return static_cast<int>(value);
}

Options read(int argc, char **argv) {
    if (argc < 2 || argc % 2 != 0) {
        fail("usage: llama-direct MODEL [--threads N] [--prompt N] [--generate N] [--rounds N]");
    }
    Options options;
    options.model = argv[1];
    for (int i = 2; i < argc; i += 2) {
        const std::string flag = argv[i];
        int *const place = flag == "--threads"    ? &options.threads
                           : flag == "--prompt"   ? &options.prompt
                           : flag == "--generate" ? &options.generate
                           : flag == "--rounds"   ? &options.rounds
                                                  : nullptr;
        if (place == nullptr) {
            fail("unknown option " + flag);
        }
        *place = number(argv[i + 1]);
    }
    return options;
}

/// A loaded model with a context, and random tokens of its vocabulary.
class Bench {
public:
    explicit Bench(const Options &options) {
        llama_log_set([](ggml_log_level level, const char *text, void *) {
            if (level == GGML_LOG_LEVEL_ERROR) {
                std::fputs(text, stderr);
            }
        }, nullptr);
        llama_backend_init();
        model_ = llama_model_load_from_file(options.model.c_str(), llama_model_default_params());
        if (model_ == nullptr) {
            fail("cannot load " + options.model);
        }
        llama_context_params params = llama_context_default_params();
        params.n_ctx = static_cast<uint32_t>(options.prompt + options.generate);
        params.n_threads = params.n_threads_batch = options.threads;
        context_ = llama_init_from_model(model_, params);
        if (context_ == nullptr) {
            fail("cannot make a context");
        }
        // Threads that stay, as llama-bench has them: without, each step would start and end its own.
        ggml_threadpool_params pool = ggml_threadpool_params_default(options.threads);
        pool_ = ggml_threadpool_new(&pool);
        if (pool_ == nullptr) {
            fail("cannot start the threads");
        }
        llama_attach_threadpool(context_, pool_, nullptr);
        const int tokens = llama_vocab_n_tokens(llama_model_get_vocab(model_));
        token_ = std::uniform_int_distribution<llama_token>(0, tokens - 1);
    }

    ~Bench() {
        llama_free(context_);
        ggml_threadpool_free(pool_);
        llama_model_free(model_);
    }
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;

    /// Reads `n` tokens in batches and waits until they are computed.
    void prefill(int n) {
        const int at_once = static_cast<int>(llama_n_batch(context_));
        for (int left = n; left > 0; left -= at_once) {
            std::vector<llama_token> tokens(static_cast<size_t>(left < at_once ? left : at_once));
            for (llama_token &token : tokens) {
                token = token_(random_);
            }
            decode(tokens);
        }
        llama_synchronize(context_);
    }

    /// Computes `n` tokens one after the other, each only when the one before it is done.
    void generate(int n) {
        for (int i = 0; i < n; i++) {
            std::vector<llama_token> one = {token_(random_)};
            decode(one);
            llama_synchronize(context_);
        }
    }

    /// Tokens per second of a test that starts with an empty cache.
    double speed(int tokens, const std::function<void()> &test) {
        llama_memory_clear(llama_get_memory(context_), false);
        const auto start = std::chrono::steady_clock::now();
        test();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        return tokens / took.count();
    }

private:
    void decode(std::vector<llama_token> &tokens) {
        const auto count = static_cast<int32_t>(tokens.size());
        if (llama_decode(context_, llama_batch_get_one(tokens.data(), count)) != 0) {
            fail("llama_decode failed");
        }
    }

    llama_model *model_ = nullptr;
    llama_context *context_ = nullptr;
    ggml_threadpool *pool_ = nullptr;
    std::mt19937 random_{1};
    std::uniform_int_distribution<llama_token> token_;
};

void print(const char *name, const std::vector<double> &speeds) {
    std::printf("\"%s\":[", name);
    for (size_t i = 0; i < speeds.size(); i++) {
        std::printf("%s%.2f", i > 0 ? "," : "", speeds[i]);
    }
    std::printf("]");
}

} // namespace

int main(int argc, char **argv) {
    const Options options = read(argc, argv);
    Bench bench(options);
    const auto prefill = [&] { bench.prefill(options.prompt); };
    const auto generate = [&] { bench.generate(options.generate); };

    // Warm-up: pages of the model are read and buffers are made here, not in the first round.
    bench.speed(options.prompt, prefill);
    bench.speed(1, [&] { bench.generate(1); });

    std::vector<double> prefill_speeds, decode_speeds;
    for (int round = 0; round < options.rounds; round++) {
        prefill_speeds.push_back(bench.speed(options.prompt, prefill));
        decode_speeds.push_back(bench.speed(options.generate, generate));
    }
    std::printf("{");
    print("prefill_tokens_per_s", prefill_speeds);
    std::printf(",");
    print("decode_tokens_per_s", decode_speeds);
    std::printf("}\n");
}
