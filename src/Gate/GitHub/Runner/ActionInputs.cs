namespace Gate.GitHub.Runner;

/// <summary>The one list of inputs, in the order of action.yml.</summary>
internal static class ActionInputs
{
    // A default, so that an input which is given nothing can be told from one that is not given.
    private const string Settings = "gate.yml";

    public static readonly ActionInput Directory = new("directory", "The project's folder within the workspace. Default: the nearest folder upwards with a gate.yml, else the top of the repository.");
    public static readonly ActionInput Base = new("base", "What the change is measured from, in place of what the event says: a branch, tag or commit. Rules come from it.");
    public static readonly ActionInput Head = new("head", "What is judged, in place of what the event says: a branch, tag or commit.");
    public static readonly ActionInput Show = new("show", "On workflow_dispatch and schedule: only this show, or those whose IDs match a pattern such as `night-*`. Several are parted with commas. Default: the whole catalogue.");
    public static readonly ActionInput ModelEndpoint = new("model-endpoint", "The address that /chat/completions is added to, such as https://api.openai.com/v1. Default: what gate.yml says.", Settings);
    public static readonly ActionInput ModelName = new("model-name", "The model, as the endpoint calls it. Default: what gate.yml says.", Settings);
    public static readonly ActionInput ModelProvider = new("model-provider", "openai-compatible, azure, or builtin for no model. Default: what gate.yml says.");
    public static readonly ActionInput ModelKey = new("model-key", "The key of the model's endpoint, from a secret.", IsSecret: true);
    public static readonly ActionInput ModelKeyFrom = new("model-key-from", "In place of `model-key`: the environment variable or the file (a path with a slash) that holds the key.");
    public static readonly ActionInput Store = new("store", "The file that keeps the model's answers, for actions/cache to carry from run to run. Default: .gate/samples.db in the project's folder.");
    public static readonly ActionInput Token = new("token", "The token that comments are written with. It needs the permission `pull-requests: write`.", "${{ github.token }}", IsSecret: true);
    public static readonly ActionInput Publish = new("publish", "What is written to the pull request: `review` for comments on lines and a summary, `summary` for the summary alone, `none` for nothing.", "review");
    public static readonly ActionInput MaxComments = new("max-comments", "The most comments on lines of one pull request; the summary tells the others.", "30");
    public static readonly ActionInput ResolveThreads = new("resolve-threads", "`true` to resolve conversations whose findings are fixed. The token then needs `contents: write` as well.", "false");
    public static readonly ActionInput ReviewFile = new("review-file", "Where the review is written as JSON, for another workflow to publish; on workflow_run, the file to publish.");
    public static readonly ActionInput Reports = new("reports", "The folder in the workspace for report.json, report.sarif, report.xml (JUnit) and report.md.", "gate-reports");
    public static readonly ActionInput Trace = new("trace", "Write each request to the model and its answer into this folder. It will hold unpublished texts.");

    public static IReadOnlyList<ActionInput> All { get; } =
    [
        Directory, Base, Head, Show, ModelEndpoint, ModelName, ModelProvider, ModelKey, ModelKeyFrom, Store, Token, Publish, MaxComments, ResolveThreads, ReviewFile, Reports, Trace,
    ];
}
