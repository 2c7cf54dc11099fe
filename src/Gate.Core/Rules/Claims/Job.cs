namespace Gate.Core.Rules.Claims;

/// <summary>What a person does for a show. Credits name one job in many ways, and often several at once.</summary>
[Flags]
internal enum Job
{
    None = 0,
    Director = 1,
    Writer = 2,
    Author = 4,
    Composer = 8,
    Cinematographer = 16,
    Editor = 32,
    Producer = 64,
    Creator = 128,
    Narrator = 256,
    CostumeDesigner = 512,
    Performer = 1024,
}
