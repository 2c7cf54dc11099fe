namespace Gate.Core.Documents.Yaml;

/// <summary>A key with its value. A class and no tuple: what is made of lists of it is compiled ahead of time with the framework, which a start of the program notices.</summary>
public sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
