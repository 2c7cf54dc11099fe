namespace Gate.Core.Settings;

/// <summary>Who answers what a judge asks.</summary>
public enum ModelProvider
{
    /// <summary>No model: text rules only.</summary>
    Builtin,

    /// <summary>Any endpoint that speaks the chat completions protocol: OpenAI, vLLM, llama.cpp, Ollama, LM Studio.</summary>
    OpenaiCompatible,

    /// <summary>Azure OpenAI, its address /openai/v1.</summary>
    Azure,
}
